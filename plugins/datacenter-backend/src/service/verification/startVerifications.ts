import {
  LifecycleService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedLoop } from '@rackstage/leased-loop';
import { HealthService } from '@rackstage/observability';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DatabaseVerificationsStore } from '../../database/DatabaseVerificationsStore';
import { ObjectsReader } from '../../database/ObjectsStore';
import { readVerificationConfig } from '../../readVerificationConfig';
import { DefaultObjectService } from '../DefaultObjectService';
import { AuthorizedVerificationService } from './AuthorizedVerificationService';
import { NeighborReadings } from './NeighborReadings';
import { VerificationService } from './VerificationService';
import { VerificationWork } from './VerificationWork';

const dayMs = 24 * 60 * 60_000;

/** Joins the parts together: what is asked for, who works on it, and what is done by the clock. */
export async function startVerifications(options: {
  knex: Knex;
  objects: ObjectsReader;
  changes: Pick<DefaultObjectService, 'apply'>;
  readings: NeighborReadings;
  now: () => Date;
  changed: () => void;
  config: RootConfigService;
  health: HealthService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
}): Promise<AuthorizedVerificationService> {
  const { health, lifecycle, logger, now, permissions, scheduler } = options;
  const { everyHours, keepDays } = readVerificationConfig(options.config);
  const store = new DatabaseVerificationsStore(options.knex);
  const loop = new LeasedLoop(new VerificationWork({ ...options, store }), {
    owner: randomUUID(),
    logger,
    health,
  });
  const service = new VerificationService({
    ...options,
    store,
    wake: () => loop.wake(),
  });
  lifecycle.addStartupHook(() => loop.start());
  lifecycle.addShutdownHook(() => loop.stop());
  await scheduler.scheduleTask({
    id: 'datacenter-verifications-retention',
    frequency: { hours: 6 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 5 },
    fn: () =>
      store.deleteBefore(
        new Date(Number(now()) - keepDays * dayMs).toISOString(),
      ),
  });
  if (everyHours !== undefined) {
    await scheduler.scheduleTask({
      id: 'datacenter-verifications',
      frequency: { minutes: Math.max(1, Math.round(everyHours * 60)) },
      timeout: { minutes: 5 },
      initialDelay: { minutes: 5 },
      fn: async () => {
        try {
          await service.startAll({ ref: 'plugin:datacenter' });
        } catch (error) {
          logger.warn('Cables were not verified', toError(error));
        }
      },
    });
  }
  return new AuthorizedVerificationService(service, permissions);
}
