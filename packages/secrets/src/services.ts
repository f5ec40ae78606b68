import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { AesSecretsService } from './AesSecretsService';
import { ConfigSecretKeySource } from './ConfigSecretKeySource';
import { SecretKeySource } from './SecretKeySource';
import { SecretsService } from './SecretsService';

/** Replace its factory to bring keys from a vault, a KMS or a certified module. */
export const secretKeySourceServiceRef = createServiceRef<SecretKeySource>({
  id: 'rackstage.secret-key-source',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
      },
      factory: ({ config, logger }) =>
        new ConfigSecretKeySource(config, logger),
    }),
});

export const secretsServiceRef = createServiceRef<SecretsService>({
  id: 'rackstage.secrets',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { source: secretKeySourceServiceRef },
      factory: ({ source }) => new AesSecretsService(source),
    }),
});
