import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModuleDatacenter } from './module';

const namesOfProviders = async (providers: object) => {
  const names: string[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        catalogProcessingExtensionPoint,
        {
          addEntityProvider: (provider: { getProviderName(): string }) =>
            names.push(provider.getProviderName()),
        },
      ],
    ] as never,
    features: [
      catalogModuleDatacenter,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example' },
          catalog: { providers },
        },
      }),
    ],
  });
  await backend.stop();
  return names;
};

describe('the module', () => {
  it('brings the data center into the catalog when it is told whose it is', async () => {
    expect(
      await namesOfProviders({ datacenter: { owner: 'group:default/ops' } }),
    ).toEqual(['datacenter']);
  });

  it('brings nothing without being configured', async () => {
    expect(await namesOfProviders({})).toEqual([]);
  });

  it('refuses to start without an owner', async () => {
    await expect(namesOfProviders({ datacenter: {} })).rejects.toThrow(/owner/);
  });
});
