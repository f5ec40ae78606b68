import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { ConfigFile } from './ConfigFile';
import { findUnknownKeys } from './findUnknownKeys';
import { findUnsetVariables } from './findUnsetVariables';
import { findWrongValues } from './findWrongValues';
import { LoadedSchema } from './loadSchema';

/** Something in a configuration file that is not as it should be. */
export interface ConfigFinding {
  /**
   * - `typo`: nobody reads this setting, and there is one that is written nearly so
   * - `unknown`: nobody says that they read this setting
   * - `value`: the setting is there, and its value is of the wrong kind
   * - `variable`: an environment variable that is used is not set
   * - `syntax`: the file cannot be read
   */
  kind: 'typo' | 'unknown' | 'value' | 'variable' | 'syntax';
  /** `backend.listen.port`; nothing when it is the file. */
  path?: string;
  file?: string;
  line?: number;
  /** What was meant, the variable, or what is expected. */
  detail?: string;
}

/** A portal does not start on these: what was meant would be silently left out. */
export const isMistake = ({ kind }: ConfigFinding) =>
  kind === 'typo' || kind === 'value' || kind === 'syntax';

/**
 * Looks through configuration files.
 *
 * @param data - what the backend makes of the files, variables in place
 */
export function checkConfig(options: {
  files: string[];
  schema: LoadedSchema;
  data?: JsonObject;
  env?: NodeJS.ProcessEnv;
}): ConfigFinding[] {
  const { schema, data, env = process.env } = options;
  const files = options.files.map(
    name => new ConfigFile(name, readFileSync(name, 'utf8')),
  );
  const broken = files.flatMap(file => file.syntaxErrors());
  if (broken.length > 0) {
    return broken;
  }
  return [
    ...files.flatMap(file => findUnknownKeys(file, schema.json)),
    ...files.flatMap(file => findUnsetVariables(file, env)),
    ...(data ? findWrongValues(files, schema, data) : []),
  ];
}

/** For people who read a log: `app-config.yaml:12: …`. */
export function describeFinding(finding: ConfigFinding): string {
  const { kind, path, file, line, detail } = finding;
  const where = [file, line].filter(part => part !== undefined).join(':');
  const what = {
    typo: `'${path}' is not a setting; did you mean '${detail}'?`,
    unknown: `'${path}' is not a setting that anything here declares`,
    value: `'${path}' ${detail}`,
    variable: `'${path}' uses the environment variable ${detail}, which is not set`,
    syntax: `it is not YAML: ${detail}`,
  }[kind];
  return where ? `${where}: ${what}` : what;
}
