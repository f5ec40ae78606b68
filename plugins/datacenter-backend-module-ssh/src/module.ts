import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { datacenterNeighborsExtensionPoint } from '@rackstage/plugin-datacenter-node';
import { readSettings } from './readSettings';
import { SshNeighborSource } from './SshNeighborSource';

/** Reads what switches see of their neighbours over SSH, where the configuration says how. */
export const datacenterModuleSsh = createBackendModule({
  pluginId: 'datacenter',
  moduleId: 'ssh',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        neighbors: datacenterNeighborsExtensionPoint,
      },
      async init({ config, neighbors }) {
        const settings = readSettings(config);
        if (settings) {
          neighbors.addSource(
            new SshNeighborSource(settings, () => new Date()),
          );
        }
      },
    });
  },
});
