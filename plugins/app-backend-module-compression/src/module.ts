import {
  coreServices,
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';
import { compressedAssets } from './compressedAssets';

/** Before the app plugin, which would compress them again for everybody who asks. */
export const appModuleCompression = createBackendModule({
  pluginId: 'app',
  moduleId: 'compression',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        router: coreServices.rootHttpRouter,
      },
      async init({ config, logger, router }) {
        const folder = resolvePackagePath(
          config.getOptionalString('app.packageName') ?? 'app',
          'dist/compressed',
        );
        if (existsSync(folder)) {
          router.use('/static', compressedAssets(folder));
        } else {
          logger.info('The pages are compressed for everybody who asks', {
            missing: folder,
          });
        }
      },
    });
  },
});
