import { Config } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';

/** The configuration as the backend would read it, from the same files and variables. */
export async function loadConfig(files: string[]): Promise<Config> {
  const config = await ConfigSources.toConfig(
    ConfigSources.default({
      argv: files.flatMap(file => ['--config', file]),
      watch: false,
    }),
  );
  config.close();
  return config;
}
