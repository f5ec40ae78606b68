import { mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { EventParams } from '@backstage/plugin-events-node';
import {
  Account,
  Driver,
  Instance,
  ManagedResource,
  Resource,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { PortalDocument } from '@rackstage/search-documents';
import { DocumentChanges, DocumentSource } from '@rackstage/search-sources';
import { CloudsReader } from './CloudsReader';
import {
  accountSource,
  driverSource,
  instanceSource,
  managedSource,
  resourceSource,
} from './sources';
import { watchEvents } from './watchEvents';

const account = {
  id: 'a1',
  name: 'seoul',
  title: 'Seoul cloud',
  driver: 'openstack',
  driverTitle: 'OpenStack',
  owner: 'group:default/ops',
  workspaceId: 'platform',
  sharedWith: ['civic'],
  config: { authUrl: 'https://keystone.example' },
} as unknown as Account;

const instance = {
  id: 'i1',
  name: 'web-03',
  account: { name: 'seoul', title: 'Seoul cloud', driver: 'openstack' },
  region: 'kr-1',
  image: { name: 'Debian 12' },
  spec: { name: 'm1.tiny' },
  labels: { team: 'civic' },
  addresses: [{ address: '10.0.3.7' }],
  cloudId: 'nova-77',
  owner: 'group:default/civic',
  workspaceId: 'civic',
  sharedWith: ['audit'],
} as unknown as Instance;

const resources: Resource[] = [
  {
    id: 'img-1',
    name: 'Debian 12',
    kind: 'image',
    region: 'kr-1',
    data: { os: 'linux' },
  },
  {
    id: 'other-1',
    name: 'legacy-db',
    kind: 'instance',
    region: 'kr-1',
    data: { addresses: [{ address: '10.9.9.9' }], labels: { team: 'old' } },
  },
  {
    id: 'nova-77',
    name: 'web-03',
    kind: 'instance',
    region: 'kr-1',
    data: { tag: 'i1' },
  },
  {
    id: 'net-1',
    name: '',
    kind: 'network',
    region: 'kr-1',
    data: { cidr: '10.9.0.0/16' },
  },
  {
    id: 'cinder-5',
    name: 'orders-data',
    kind: 'volume',
    region: 'kr-1',
    data: { tag: 'm1' },
  },
  {
    id: 'cinder-6',
    name: 'web-03-data',
    kind: 'volume',
    region: 'kr-1',
    data: { tag: 'i1' },
  },
];

const volume = {
  id: 'm1',
  kind: 'volume',
  name: 'orders-data',
  account: { name: 'seoul', title: 'Seoul cloud', driver: 'openstack' },
  region: 'kr-1',
  spec: { sizeGiB: 40, attachedTo: 'i1' },
  observed: { status: 'in-use' },
  facts: {},
  references: [
    { field: 'attachedTo', kind: 'instance', id: 'i1', name: 'web-03' },
    { field: 'snapshot', kind: 'snapshot', id: 's1' },
  ],
  labels: { service: 'orders' },
  owner: 'group:default/civic',
  cloudId: 'cinder-5',
} as unknown as ManagedResource;

const keyPair = {
  ...volume,
  id: 'm2',
  kind: 'key-pair',
  name: 'laptop',
  spec: { publicKey: 'ssh-ed25519 AAAAC3Nz minji@laptop' },
  observed: undefined,
  facts: { keyType: 'ed25519', fingerprint: 'SHA256:abc' },
  references: [],
  labels: {},
  cloudId: undefined,
} as unknown as ManagedResource;

const securityGroup = {
  ...keyPair,
  id: 'm3',
  kind: 'security-group',
  name: 'web',
  spec: {
    description: 'Petitions from outside',
    rules: [{ direction: 'ingress', fromPort: 443, peer: '203.0.113.0/24' }],
  },
  facts: {},
} as unknown as ManagedResource;

const driver = {
  name: 'openstack',
  title: 'OpenStack',
  'title@ko': '오픈스택',
  importFormats: ['clouds.yaml'],
  configSchema: { properties: { authUrl: { title: 'Keystone address' } } },
} as unknown as Driver;

describe('sources of clouds', () => {
  let accounts: Account[];
  let instances: Instance[];
  let managed: ManagedResource[];
  let index: jest.Mocked<DocumentChanges>;
  const options = {
    events: undefined as never,
    logger: mockServices.logger.mock(),
  };

  const one = async <T extends { id: string }>(items: T[], id: string) => {
    const found = items.find(item => item.id === id);
    if (!found) {
      throw await ResponseError.fromResponse(
        Response.json(
          { error: { name: 'NotFoundError', message: 'No' } },
          { status: 404 },
        ),
      );
    }
    return found;
  };
  const reader = new CloudsReader(
    {
      listDrivers: async () => ({ items: [driver] }),
      // A page for each, so that pages are turned.
      listAccounts: async ({ cursor = '0' }) => ({
        items: accounts.slice(Number(cursor), Number(cursor) + 1),
        nextCursor:
          Number(cursor) + 1 < accounts.length
            ? `${Number(cursor) + 1}`
            : undefined,
      }),
      listInstances: async () => ({ items: instances }),
      listManagedResources: async ({ accountId = [] }) => ({
        items: accountId.includes('a2') ? [] : managed,
      }),
      getManagedResource: async id => one(managed, id),
      getAccount: async id => one(accounts, id),
      getInstance: async id => one(instances, id),
      listInventoryScopes: async () => ({
        items: [
          { kind: 'image', region: 'kr-1', count: 1 },
          { kind: 'instance', region: 'kr-1', count: 2 },
          { kind: 'network', region: 'kr-1', count: 1 },
          { kind: 'volume', region: 'kr-1', count: 2 },
        ],
      }),
      listResources: async (_, { kind }) => ({
        items: resources.filter(resource => resource.kind === kind),
      }),
    } as Partial<CloudsService> as CloudsService,
    mockServices.auth(),
  );

  beforeEach(() => {
    accounts = [account];
    instances = [instance];
    managed = [volume, keyPair, securityGroup];
    index = { put: jest.fn(), remove: jest.fn(), replace: jest.fn() };
  });

  const listed = async (source: Pick<DocumentSource, 'list'>) => {
    const documents: PortalDocument[] = [];
    for await (const page of source.list()) {
      documents.push(...page);
    }
    return documents;
  };

  it('list drivers, by their names in both languages', async () => {
    const [document] = await listed(driverSource(reader));
    expect(document).toMatchObject({
      ref: 'openstack',
      identifiers: ['openstack', '오픈스택'],
      keywords: ['Keystone address'],
    });
  });

  it('list accounts, however many pages it takes', async () => {
    accounts = ['a1', 'a2', 'a3'].map(id => ({ ...account, id }));
    const documents = await listed(accountSource(reader));
    expect(documents.map(({ ref }) => ref)).toEqual(['a1', 'a2', 'a3']);
    expect(documents[0]).toMatchObject({
      title: 'Seoul cloud',
      location: '/clouds/accounts/a1',
      attributes: { account: 'seoul', owner: 'group:default/ops' },
    });
    expect(documents[0].keywords).toContain('https://keystone.example');
  });

  it('list instances, by name, address, id and label', async () => {
    const [document] = await listed(instanceSource(reader));
    expect(document).toMatchObject({
      title: 'web-03',
      location: '/clouds/instances/i1',
      identifiers: ['10.0.3.7', 'i1', 'nova-77'],
      attributes: { region: 'kr-1', owner: 'group:default/civic' },
    });
    expect(document.keywords).toContain('team=civic');
  });

  it('list managed resources, by name, id, label and what they are attached to', async () => {
    const [document] = await listed(managedSource(reader));
    expect(document).toMatchObject({
      ref: 'm1',
      title: 'orders-data',
      location: '/clouds/resources/m1',
      identifiers: ['m1', 'cinder-5'],
      attributes: {
        kind: 'volume',
        account: 'seoul',
        region: 'kr-1',
        owner: 'group:default/civic',
      },
    });
    expect(document.keywords).toEqual(
      expect.arrayContaining(['service=orders', 'i1', 'web-03']),
    );
  });

  it('find key pairs by fingerprint and security groups by what they let in', async () => {
    const [, pair, group] = await listed(managedSource(reader));
    expect(pair.identifiers).toEqual(['m2', 'SHA256:abc']);
    expect(JSON.stringify(pair)).not.toContain('AAAAC3Nz');
    expect(group.text).toContain('Petitions from outside');
    expect(group.keywords).toEqual(
      expect.arrayContaining(['203.0.113.0/24', '443']),
    );
  });

  it('are governed by the permission of what they list', () => {
    const permissionOf = ({ visibility }: Pick<DocumentSource, 'visibility'>) =>
      visibility?.permission.name;
    expect(permissionOf(managedSource(reader))).toBe('clouds.resource.read');
    expect(permissionOf(resourceSource(reader))).toBe('clouds.account.read');
    expect(permissionOf(instanceSource(reader))).toBe('clouds.instance.read');
    expect(
      managedSource(reader).visibility?.rules?.IS_OWNER({
        claims: ['group:default/civic'],
      }),
    ).toEqual({ attribute: 'owner', values: ['group:default/civic'] });
  });

  it('list what was seen in accounts, but for what the portal has made', async () => {
    const documents = await listed(resourceSource(reader));
    expect(documents.map(({ title }) => title)).toEqual([
      'Debian 12',
      'legacy-db',
      'net-1',
      'web-03-data',
    ]);
    expect(documents[1]).toMatchObject({
      identifiers: ['other-1', '10.9.9.9'],
      attributes: {
        kind: 'instance',
        account: 'seoul',
        owner: 'group:default/ops',
      },
      location:
        '/clouds/accounts/a1?kind=instance&search=legacy-db&region=kr-1',
    });
    expect(documents[1].keywords).toContain('team=old');
    expect(documents[2].keywords).toContain('10.9.0.0/16');
  });

  it('put what changed, and remove what is gone', async () => {
    await instanceSource(reader).onChange(
      { operationId: 'op', instanceIds: ['i1', 'i2'] },
      index,
    );
    expect(index.put.mock.calls).toEqual([
      [[expect.objectContaining({ ref: 'i1', title: 'web-03' })]],
    ]);
    expect(index.remove.mock.calls).toEqual([[['i2']]]);
    await managedSource(reader).onChange({ resourceIds: ['m1', 'm9'] }, index);
    expect(index.put).toHaveBeenLastCalledWith([
      expect.objectContaining({ ref: 'm1', title: 'orders-data' }),
    ]);
    expect(index.remove).toHaveBeenLastCalledWith(['m9']);
    await accountSource(reader).onChange({ accountId: 'gone' }, index);
    expect(index.remove).toHaveBeenLastCalledWith(['gone']);
  });

  it('put another inventory in the place of the one before, nothing when the account is gone', async () => {
    const replaced: PortalDocument[][] = [];
    index.replace.mockImplementation(async (within, pages) => {
      expect(within.attribute).toBe('accountId');
      const documents: PortalDocument[] = [];
      for await (const page of pages) {
        documents.push(...page);
      }
      replaced.push(documents);
    });
    await resourceSource(reader).onChange({ accountId: 'a1' }, index);
    await resourceSource(reader).onChange({ accountId: 'gone' }, index);
    expect(replaced.map(({ length }) => length)).toEqual([4, 0]);
  });

  it('hear of events one after the other, and go on after one that failed', async () => {
    let publish: (event: EventParams) => Promise<void>;
    const order: string[] = [];
    const source = watchEvents(
      {
        ...instanceSource(reader),
        onChange: async ({ operationId }) => {
          order.push(`${operationId} begins`);
          await new Promise(resolve => setImmediate(resolve));
          order.push(`${operationId} ends`);
          if (operationId === 'first') {
            throw new Error('The index is busy');
          }
        },
      },
      ['topic'],
      {
        ...options,
        events: {
          publish: async () => {},
          subscribe: async ({ onEvent }) => {
            publish = onEvent;
          },
        },
      },
    );
    await source.watch!(index);
    const send = (operationId: string) =>
      publish({
        topic: 'topic',
        eventPayload: { operationId, instanceIds: [] },
      });
    await Promise.all([send('first'), send('second')]);
    expect(order).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(options.logger.warn).toHaveBeenCalledTimes(1);
  });
});
