import { JsonObject } from '@backstage/types';
import {
  checkConfig,
  configFiles,
  ConfigFinding,
  isMistake,
  loadSchema,
} from '@rackstage/config-check';
import { Config } from '@backstage/config';
import { Finding, finding, FindingId } from '../Finding';

const ids: Record<ConfigFinding['kind'], FindingId> = {
  typo: 'configTypo',
  unknown: 'configUnknown',
  value: 'configValue',
  variable: 'configVariable',
  syntax: 'configSyntax',
};

/** @param config - nothing when the files could not even be loaded */
export async function checkConfiguration(
  files: string[],
  config?: Config,
): Promise<Finding[]> {
  const findings = checkConfig({
    files: configFiles(files.flatMap(file => ['--config', file])),
    schema: await loadSchema(),
    data: config?.getOptional<JsonObject>(),
  });
  return findings.length === 0
    ? [finding('ok', 'config')]
    : findings.map(found => {
        const { kind, file = '', line = '', path = '', detail = '' } = found;
        return finding(isMistake(found) ? 'problem' : 'warning', ids[kind], {
          where: `${file}:${line}`,
          path,
          detail,
        });
      });
}
