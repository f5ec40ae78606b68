import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { stopTelemetry } from '@rackstage/telemetry';
import { HealthRegistry, HealthService } from './HealthRegistry';
import { ObservedRootHealth } from './ObservedRootHealth';

/** One for the process. */
const registryServiceRef = createServiceRef<HealthRegistry>({
  id: 'rackstage.health-registry',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new HealthRegistry(),
    }),
});

export const healthServiceRef = createServiceRef<HealthService>({
  id: 'rackstage.health',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { registry: registryServiceRef },
      factory: ({ registry }) => registry,
    }),
});

export const observedHealthFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
    registry: registryServiceRef,
  },
  factory({ lifecycle, logger, registry }) {
    // What was measured last is still sent.
    lifecycle.addShutdownHook(stopTelemetry);
    return new ObservedRootHealth(lifecycle, registry, logger);
  },
});
