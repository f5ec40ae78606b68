import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { cloudsEvents } from '@rackstage/plugin-clouds-common';
import {
  aDeployment,
  anAccount,
  anInstance,
  aVolume,
} from './__testUtils__/examples';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { TestClouds } from './__testUtils__/TestClouds';
import { CloudsEntityProvider } from './CloudsEntityProvider';

describe('CloudsEntityProvider', () => {
  let clouds: TestClouds;
  let catalog: TestCatalog;
  let readAll: () => Promise<void>;
  let publish: (event: EventParams) => Promise<void>;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    clouds = new TestClouds();
    catalog = new TestCatalog();
    logger.warn.mockReset();
    const provider = new CloudsEntityProvider({
      clouds: clouds.service,
      auth: mockServices.auth(),
      events: {
        publish: async () => {},
        subscribe: async ({ onEvent }) => {
          publish = onEvent;
        },
      },
      logger,
      schedule: {
        run: async ({ fn }) => {
          readAll = fn as () => Promise<void>;
        },
      },
      baseUrl: 'https://portal.example',
    });
    await provider.connect(catalog.connection);
    clouds.accounts = [anAccount('main')];
    clouds.instances = ['a', 'b', 'c'].map(name => anInstance(name));
    clouds.made = [...clouds.instances];
  });

  const instancesChanged = (...names: string[]) =>
    publish({
      topic: cloudsEvents.instanceChanged,
      eventPayload: {
        operationId: 'op',
        instanceIds: names.map(name => `id-of-${name}`),
      },
    });
  const accountChanged = (name: string) =>
    publish({
      topic: cloudsEvents.accountChanged,
      eventPayload: { accountId: `id-of-${name}` },
    });
  const change = (name: string, owner: string) => {
    clouds.instances = clouds.instances.map(instance =>
      instance.name === name ? { ...instance, owner } : instance,
    );
  };
  const ownerOf = (name: string) => catalog.get(name)?.spec?.owner;

  it('has a system for a deployment, with its instances as parts, until it is gone', async () => {
    clouds.deployments = [aDeployment('shop')];
    clouds.instances = [
      anInstance('shop-web-1', {
        deployment: { id: 'id-of-shop', group: 'web', index: 1 },
      }),
    ];
    await readAll();
    const ref = 'system:default/deployment-shop';
    expect(catalog.entities.get(ref)).toMatchObject({
      kind: 'System',
      spec: { type: 'deployment', owner: 'group:default/civic' },
    });
    expect(catalog.get('shop-web-1.main')?.spec?.system).toBe(ref);
    const changed = () =>
      publish({
        topic: cloudsEvents.deploymentChanged,
        eventPayload: { deploymentIds: ['id-of-shop'] },
      });
    clouds.deployments = [aDeployment('shop', { owner: 'group:default/x' })];
    await changed();
    expect(catalog.entities.get(ref)?.spec?.owner).toBe('group:default/x');
    clouds.deployments = [];
    await changed();
    expect(catalog.entities.has(ref)).toBe(false);
  });

  it('has everything there is after a full reading, however many pages it takes', async () => {
    clouds.accounts = ['main', 'two', 'three'].map(name => anAccount(name));
    clouds.instances[1] = anInstance('b', { volumeGiB: 5 });
    await readAll();
    expect(catalog.refs).toEqual([
      'a.main',
      'account-main',
      'account-three',
      'account-two',
      'b.main',
      'b.main.data',
      'c.main',
    ]);
  });

  it('lets go of what a full reading no longer finds', async () => {
    await readAll();
    clouds.instances = clouds.instances.slice(0, 1);
    await readAll();
    expect(catalog.refs).toEqual(['a.main', 'account-main']);
  });

  it('keeps everything when a full reading fails half way, and goes on after that', async () => {
    await readAll();
    const before = catalog.refs;
    clouds.failure = new Error('The clouds backend restarts');
    await expect(readAll()).rejects.toThrow('restarts');
    expect(catalog.refs).toEqual(before);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    clouds.failure = undefined;
    clouds.instances = [];
    await readAll();
    expect(catalog.refs).toEqual(['account-main']);
  });

  it('hears of new, changed and deleted instances', async () => {
    await readAll();
    clouds.instances.push(anInstance('d', { volumeGiB: 5 }));
    clouds.made = [...clouds.instances];
    change('a', 'group:default/other');
    await instancesChanged('a', 'd');
    expect(ownerOf('a.main')).toBe('group:default/other');
    expect(catalog.refs).toEqual([
      'a.main',
      'account-main',
      'b.main',
      'c.main',
      'd.main',
      'd.main.data',
    ]);
    clouds.instances = clouds.instances.slice(0, 3);
    await instancesChanged('d');
    expect(catalog.refs).not.toContain('d.main');
    expect(catalog.refs).not.toContain('d.main.data');
  });

  it('looks only at the instances that the event is about', async () => {
    await readAll();
    change('a', 'group:default/other');
    await instancesChanged('b');
    expect(ownerOf('a.main')).toBe('group:default/civic');
  });

  it('does not take away an instance that has the name of a deleted one', async () => {
    await readAll();
    const others = ['a1', 'a2', 'a3'].map(name => anInstance(name));
    const next = anInstance('a', { id: 'next', owner: 'group:default/next' });
    clouds.instances = [...others, next];
    await instancesChanged('a');
    expect(ownerOf('a.main')).toBe('group:default/next');
  });

  it('hears of accounts', async () => {
    await readAll();
    clouds.accounts = [
      anAccount('main', { title: 'Renamed' }),
      anAccount('two'),
    ];
    await accountChanged('two');
    expect(catalog.get('account-main')?.metadata.title).toBe('Renamed');
    expect(catalog.refs).toContain('account-two');
    clouds.accounts = clouds.accounts.slice(0, 1);
    await accountChanged('two');
    expect(catalog.refs).not.toContain('account-two');
    expect(catalog.refs).toContain('a.main');
  });

  it('does not bother the catalog with changes that no entity shows', async () => {
    await readAll();
    await instancesChanged('a', 'b', 'c');
    await accountChanged('main');
    clouds.instances[0] = { ...clouds.instances[0], phase: 'Stopped' };
    await instancesChanged('a');
    expect(catalog.mutations).toBe(1);
  });

  it('sends again what a full reading has changed since', async () => {
    await instancesChanged('a');
    change('a', 'group:default/other');
    await readAll();
    change('a', 'group:default/civic');
    await instancesChanged('a');
    expect(ownerOf('a.main')).toBe('group:default/civic');
  });

  it('sends again what the catalog did not take', async () => {
    catalog.failure = new Error('The database is busy');
    await expect(instancesChanged('a')).rejects.toThrow('busy');
    catalog.failure = undefined;
    await instancesChanged('a');
    expect(catalog.refs).toEqual(['a.main']);
  });

  const resourcesChanged = (...names: string[]) =>
    publish({
      topic: cloudsEvents.resourceChanged,
      eventPayload: { resourceIds: names.map(name => `id-of-${name}`) },
    });

  it('has volumes with what they are attached to, and no key pairs', async () => {
    clouds.instances = [];
    clouds.resources = [
      aVolume('disk', {
        references: [
          {
            field: 'attachedTo',
            kind: 'instance',
            id: 'id-of-a',
            entityRef: 'resource:default/a.main',
          },
        ],
      }),
      aVolume('key', { kind: 'key-pair', entityRef: undefined }),
    ];
    await readAll();
    expect(catalog.refs).toEqual(['account-main', 'disk.main.volume']);
    expect(catalog.get('disk.main.volume')).toMatchObject({
      metadata: {
        title: 'disk',
        description: '10 GiB · seoul',
        annotations: { 'rackstage.io/cloud-resource-id': 'id-of-disk' },
      },
      spec: { type: 'volume', attachedTo: 'resource:default/a.main' },
    });
  });

  it('hears of new and deleted volumes', async () => {
    await readAll();
    clouds.resources = [aVolume('disk'), aVolume('other')];
    await resourcesChanged('disk', 'other');
    expect(catalog.refs).toContain('disk.main.volume');
    clouds.resources = [aVolume('other')];
    await resourcesChanged('disk');
    expect(catalog.refs).not.toContain('disk.main.volume');
    expect(catalog.refs).toContain('other.main.volume');
  });

  it('does not take away a volume that has the name of a deleted one', async () => {
    clouds.resources = [aVolume('disk')];
    await readAll();
    clouds.resources = [
      aVolume('disk', { id: 'next', owner: 'group:default/next' }),
    ];
    await publish({
      topic: cloudsEvents.resourceChanged,
      eventPayload: { resourceIds: ['next'] },
    });
    await resourcesChanged('disk');
    expect(ownerOf('disk.main.volume')).toBe('group:default/next');
  });

  it('never lets an older answer overwrite a newer one', async () => {
    let open = () => {};
    clouds.gate = new Promise(resolve => {
      open = resolve;
    });
    const first = instancesChanged('a');
    await new Promise(resolve => setImmediate(resolve));
    change('a', 'group:default/newer');
    clouds.gate = Promise.resolve();
    const second = instancesChanged('a');
    await new Promise(resolve => setImmediate(resolve));
    open();
    await Promise.all([first, second]);
    expect(ownerOf('a.main')).toBe('group:default/newer');
  });
});
