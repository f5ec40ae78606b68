import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { resourceTypes } from '@rackstage/plugin-catalog-backend-module-infrastructure';
import {
  Instance,
  instanceEntityName,
  nameLimits,
  namePattern,
} from '@rackstage/plugin-clouds-common';
import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import fc from 'fast-check';
import { anAccount, anInstance } from './__testUtils__/examples';
import { accountEntity, instanceEntities } from './entities';

const baseUrl = 'https://portal.example';

const policy = EntityPolicies.allOf([
  new DefaultNamespaceEntityPolicy(),
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const legalName = (maxLength: number) =>
  fc
    .stringMatching(new RegExp(namePattern))
    .filter(({ length }) => length <= maxLength);

const { propertyNames, additionalProperties } = (
  openapi.components.schemas.InstanceRequest.properties as {
    labels: {
      propertyNames: { pattern: string };
      additionalProperties: { pattern: string; maxLength: number };
    };
  }
).labels;

/** Labels as the API takes them. */
const labels = fc.dictionary(
  fc.stringMatching(new RegExp(propertyNames.pattern)),
  fc
    .stringMatching(new RegExp(additionalProperties.pattern))
    .filter(({ length }) => length <= additionalProperties.maxLength),
  { maxKeys: 5 },
);

describe('accountEntity', () => {
  it('tells owner, account and the page it comes from', () => {
    const page = 'https://portal.example/clouds/accounts/id-of-main';
    expect(
      accountEntity(anAccount('main', { description: '시험' }), baseUrl),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'account-main',
        title: 'Account main',
        description: '시험',
        annotations: {
          'rackstage.io/cloud-account-id': 'id-of-main',
          'rackstage.io/workspace': 'default',
          'backstage.io/managed-by-location': `url:${page}`,
          'backstage.io/managed-by-origin-location': `url:${page}`,
        },
        tags: ['sandbox', 'simulated'],
        links: [{ url: page, title: 'Account main' }],
      },
      spec: {
        type: 'cloud-account',
        owner: 'group:default/cloud-operations',
        workspaces: ['default'],
        provider: 'sandbox',
      },
    });
  });

  it('says simulated only of what is', () => {
    const real = anAccount('main', { driver: 'openstack', simulated: false });
    expect(accountEntity(real, baseUrl).metadata.tags).toEqual(['openstack']);
  });
});

describe('instanceEntities', () => {
  const web = anInstance('web', {
    zone: 'seoul-a',
    labels: { team: 'web' },
    volumeGiB: 10,
    workspaceId: 'civic',
    sharedWith: ['audit'],
  });

  it('tell what to type to log in, once that is known', () => {
    const specOf = (command?: string) => {
      const login = { user: 'cloud', source: 'portal' as const, addresses: [] };
      const made = anInstance('web', { login: { ...login, command } });
      return instanceEntities(made, baseUrl)[0].spec;
    };
    expect(specOf('ssh cloud@10.0.0.1')).toHaveProperty(
      'login',
      'ssh cloud@10.0.0.1',
    );
    expect(specOf()).not.toHaveProperty('login');
  });

  it('tell owner, account, region, zone, labels and what it runs on', () => {
    const [machine] = instanceEntities(web, baseUrl);
    expect(machine).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: 'web.main',
        title: 'web',
        description: 'ubuntu 24.04 · Small · seoul',
        annotations: {
          'rackstage.io/cloud-account-id': 'id-of-main',
          'rackstage.io/cloud-instance-id': 'id-of-web',
          'rackstage.io/workspace': 'civic',
        },
        labels: { team: 'web' },
        links: [{ url: 'https://portal.example/clouds/instances/id-of-web' }],
      },
    });
    expect(machine.spec).toEqual({
      type: 'instance',
      owner: 'group:default/civic',
      workspaces: ['civic', 'audit'],
      provider: 'sandbox',
      runsOn: 'resource:default/account-main',
      region: 'seoul',
      zone: 'seoul-a',
    });
  });

  it('tell the addresses once there are any', () => {
    const addresses = [{ address: '10.0.0.4' }, { address: '203.0.113.7' }];
    const [machine] = instanceEntities(
      anInstance('web', { addresses } as Partial<Instance>),
      baseUrl,
    );
    expect(machine.spec).toMatchObject({
      addresses: ['10.0.0.4', '203.0.113.7'],
    });
    const [bare] = instanceEntities(
      anInstance('web', { addresses: [] }),
      baseUrl,
    );
    expect(bare.spec).not.toHaveProperty('addresses');
  });

  it('have labels only where an instance has some', () => {
    const [machine] = instanceEntities(anInstance('web'), baseUrl);
    expect(machine.metadata).not.toHaveProperty('labels');
  });

  it('attach its data volume to it', () => {
    const [, volume] = instanceEntities(web, baseUrl);
    expect(volume.metadata).toMatchObject({
      name: 'web.main.data',
      title: 'web-data',
      description: '10 GiB · seoul',
    });
    expect(volume.spec).toMatchObject({
      type: 'volume',
      owner: 'group:default/civic',
      attachedTo: 'resource:default/web.main',
      runsOn: 'resource:default/account-main',
    });
  });

  it('have no volume where none was asked for, and no zone where none is known', () => {
    const entities = instanceEntities(anInstance('web'), baseUrl);
    expect(entities).toHaveLength(1);
    expect(entities[0].spec).not.toHaveProperty('zone');
  });

  it('state only relations that their types have', () => {
    for (const { spec } of instanceEntities(web, baseUrl)) {
      const { relations } = resourceTypes[spec!.type as string];
      const stated = ['runsOn', 'attachedTo'].filter(name => name in spec!);
      expect(relations).toEqual(expect.arrayContaining(stated));
    }
  });

  it('are entities that the catalog takes, whatever the API took', async () => {
    await fc.assert(
      fc.asyncProperty(
        legalName(nameLimits.instance),
        legalName(nameLimits.account),
        labels,
        fc.option(fc.string(), { nil: undefined }),
        async (name, account, anyLabels, os) => {
          const entityRef = `resource:default/${instanceEntityName(name, account)}`;
          const instance = anInstance(name, {
            entityRef,
            account: { ...web.account, name: account },
            labels: anyLabels,
            volumeGiB: 1,
            image: { id: 'i', name: 'Image', os },
          });
          const entities = [
            accountEntity(anAccount(account), baseUrl),
            ...instanceEntities(instance, baseUrl),
          ];
          for (const entity of entities) {
            expect(await policy.enforce(entity)).toBeDefined();
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
