import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { loadSchema } from '@rackstage/config-check';
import { trace } from '@opentelemetry/api';
import { format, transports } from 'winston';
import { requireSoundConfig } from './requireSoundConfig';
import { currentRequest } from '../requests/requestContext';

type LevelOverrides = Parameters<WinstonLogger['setLevelOverrides']>[0];

/** Which request a line belongs to, who made it, and its trace. */
export const requestFormat = format(line => {
  const request = currentRequest();
  const span = trace.getActiveSpan()?.spanContext();
  return Object.assign(
    line,
    request && { requestId: request.requestId },
    request?.caller && { caller: request.caller },
    span && { traceId: span.traceId },
  );
});

/** One line of JSON each in production, with the time; for people otherwise. */
export const lineFormat = (production: boolean) =>
  format.combine(
    requestFormat(),
    production
      ? format.combine(format.timestamp(), format.json())
      : WinstonLogger.colorFormat(),
  );

/** Backstage's own logger, whose lines say which request they belong to. */
export const observedLoggerFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig },
  async factory({ config }) {
    const settings = () => config.getOptionalConfig('backend.logger');
    const logger = WinstonLogger.create({
      meta: {
        service: 'rackstage',
        ...settings()?.getOptional<Record<string, string>>('meta'),
      },
      level: process.env.LOG_LEVEL ?? settings()?.getOptionalString('level'),
      format: lineFormat(process.env.NODE_ENV === 'production'),
      transports: [new transports.Console()],
    });
    // The schema takes seconds to load, and serves both.
    const schema = await loadSchema();
    requireSoundConfig(config, schema, logger);
    const secretsOf = await createConfigSecretEnumerator({
      logger,
      schema: schema.schema,
    });
    const apply = (current: RootConfigService) => {
      logger.addRedactions(secretsOf(current));
      logger.setLevelOverrides(
        settings()?.getOptional<LevelOverrides>('overrides') ?? [],
      );
    };
    apply(config);
    config.subscribe?.(() => apply(config));
    return logger;
  },
});
