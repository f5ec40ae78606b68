import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  checkConfig,
  configFiles,
  describeFinding,
  isMistake,
  LoadedSchema,
  requireNoInterruptedRestore,
} from '@rackstage/config-check';

/**
 * Warns of what looks odd in the configuration.
 *
 * @throws InputError that names file and line when something was clearly meant to be another setting or value
 */
export function requireSoundConfig(
  config: RootConfigService,
  schema: LoadedSchema,
  logger: LoggerService,
  argv: string[] = process.argv,
): void {
  requireNoInterruptedRestore(config);
  const findings = checkConfig({
    files: configFiles(argv),
    schema,
    data: config.getOptional<JsonObject>(),
  });
  for (const finding of findings) {
    logger.warn(`Configuration: ${describeFinding(finding)}`);
  }
  const mistakes = findings.filter(isMistake).map(describeFinding);
  if (mistakes.length > 0) {
    throw new InputError(
      `The configuration has mistakes; mend them and start again:\n${mistakes.join('\n')}`,
    );
  }
}
