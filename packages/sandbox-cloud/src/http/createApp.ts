import { randomUUID } from 'node:crypto';
import express, { Express } from 'express';
import Router from 'express-promise-router';
import { InstanceService } from '../service/InstanceService';
import { Project } from '../service/Project';
import { Simulation } from '../service/Simulation';
import { KeyPairService } from '../service/KeyPairService';
import { ResizeService } from '../service/ResizeService';
import { SecurityGroupService } from '../service/SecurityGroupService';
import { SnapshotService } from '../service/SnapshotService';
import { TagService } from '../service/TagService';
import { VolumeService } from '../service/VolumeService';
import { authenticate } from './authenticate';
import { errorHandler, unknownRoute } from './errorHandler';
import { handlerFor } from './operation';
import { addCapacityRoutes } from './routes/capacityRoutes';
import { addFaultRoutes } from './routes/faultRoutes';
import { apiServers } from './apiServers';
import { addClusterRoutes } from './routes/clusterRoutes';
import { addInstanceRoutes } from './routes/instanceRoutes';
import { addKeyPairRoutes } from './routes/keyPairRoutes';
import { addPartRoutes } from './routes/partRoutes';
import { addResizeRoutes } from './routes/resizeRoutes';
import { addSecurityGroupRoutes } from './routes/securityGroupRoutes';
import { addSnapshotRoutes } from './routes/snapshotRoutes';
import { addVolumeRoutes } from './routes/volumeRoutes';
import { addTagRoutes } from './routes/tagRoutes';
import { addWorldRoutes } from './routes/worldRoutes';

/** Room for the largest user data, escaped, and for every label. */
const maxBody = '256kb';

export interface AppOptions {
  projects: readonly Project[];
  simulation: Simulation;
  /** Aborted when the service stops. */
  stopping: AbortSignal;
  /** Told of errors that are no answer of a cloud but a defect of this program. */
  onDefect: (error: unknown, requestId: string) => void;
}

/** The HTTP API of the simulated cloud. */
export function createApp(options: AppOptions): Express {
  const { projects, simulation, stopping, onDefect } = options;
  const router = Router();
  const handler = handlerFor(simulation, stopping);
  addWorldRoutes(router, handler, simulation);
  addCapacityRoutes(router, handler, simulation);
  addInstanceRoutes(router, handler, new InstanceService(simulation));
  addResizeRoutes(router, handler, new ResizeService(simulation));
  addVolumeRoutes(router, handler, new VolumeService(simulation));
  addSnapshotRoutes(router, handler, new SnapshotService(simulation));
  addKeyPairRoutes(router, handler, new KeyPairService(simulation));
  addSecurityGroupRoutes(router, handler, new SecurityGroupService(simulation));
  addPartRoutes(router, handler, simulation);
  addClusterRoutes(router, handler, simulation);
  addTagRoutes(router, handler, new TagService(simulation));
  addFaultRoutes(router, simulation);

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.locals.requestId = `req-${randomUUID()}`;
    response.set('X-Request-Id', response.locals.requestId);
    next();
  });
  app.use(apiServers(projects, simulation));
  // Before the body: who has no key makes nobody read one.
  app.use(authenticate(projects));
  app.use(express.json({ limit: maxBody }));
  app.use('/v1', router);
  app.use(unknownRoute);
  app.use(errorHandler(onDefect));
  return app;
}
