import {
  BackendFeature,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import { SecretsService } from './SecretsService';
import { secretKeySourceServiceRef, secretsServiceRef } from './services';

/** What a plugin gets that asks for it. */
async function secretsWith(feature: BackendFeature): Promise<SecretsService> {
  let secrets: SecretsService | undefined;
  const backend = await startTestBackend({
    features: [
      feature,
      createBackendPlugin({
        pluginId: 'test',
        register(env) {
          env.registerInit({
            deps: { service: secretsServiceRef },
            async init({ service }) {
              secrets = service;
            },
          });
        },
      }),
    ],
  });
  await backend.stop();
  return secrets!;
}

describe('secretsServiceRef', () => {
  it('takes its keys from the configuration', async () => {
    const value = randomBytes(32).toString('base64');
    const secrets = await secretsWith(
      mockServices.rootConfig.factory({
        data: { secrets: { keys: [{ id: 'configured', value }] } },
      }),
    );
    const secret = await secrets.encrypt('비밀', 'a');
    expect(secret.keyId).toBe('configured');
    expect(await secrets.decrypt(secret, 'a')).toBe('비밀');
  });

  it('takes them from elsewhere when somebody brings them', async () => {
    const secrets = await secretsWith(
      createServiceFactory({
        service: secretKeySourceServiceRef,
        deps: {},
        factory: () => ({
          getKeys: async () => [{ id: 'vault', key: randomBytes(32) }],
        }),
      }),
    );
    expect(await secrets.currentKeyId()).toBe('vault');
  });
});
