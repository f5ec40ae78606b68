import { mockServices } from '@backstage/backend-test-utils';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPermission } from '@backstage/plugin-permission-common';
import { Access, AccessTable } from '@rackstage/roles';
import { ANNOTATION_ACCOUNT_DISABLED } from '@rackstage/user-access';
import { Hearing } from './Hearing';
import { Rights } from './Rights';

const read = createPermission({
  name: 'clouds.instance.read',
  attributes: { action: 'read' },
  resourceType: 'cloud-instance',
});

const entity = (
  kind: string,
  name: string,
  relation?: [string, string],
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  relations: relation && [
    { type: relation[0], targetRef: `group:default/${relation[1]}` },
  ],
});

const entities = [
  entity('Group', 'city'),
  entity('Group', 'civic', [RELATION_CHILD_OF, 'city']),
  entity('User', 'ann', [RELATION_MEMBER_OF, 'civic']),
  entity('User', 'eve', [RELATION_MEMBER_OF, 'civic'], {
    [ANNOTATION_ACCOUNT_DISABLED]: 'true',
  }),
];
const city = 'group:default/city';
const ann = 'user:default/ann';

describe('what the owner of a subscription hears of', () => {
  let members: AccessTable['workspaces'][number]['members'];
  let roles: AccessTable['roles'];
  let isOn: boolean;

  beforeEach(() => {
    members = [{ entityRef: city, role: 'viewer' }];
    roles = [];
    isOn = true;
  });

  const hears = (
    listener: { owner?: string; scope?: 'owned' | 'all'; workspaceId?: string },
    event: { owner?: string; type?: string; workspaceId?: string } = {},
  ) => {
    const access = async () =>
      new Access([], {
        revision: 1,
        workspaces: [{ id: 'parks', state: 'active', members }],
        roles,
      });
    return new Hearing({
      rights: new Rights({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities }),
        access: isOn ? access : undefined,
      }),
      registry: {
        readPermissionOf: type => (type === 'instance' ? read : undefined),
      },
    }).hears(
      { owner: ann, scope: 'owned', workspaceId: 'parks', ...listener },
      {
        owner: 'group:default/gardeners',
        type: 'instance',
        workspaceId: 'parks',
        ...event,
      },
    );
  };

  it('is what it may see, by a role of a group above its groups too', async () => {
    expect(await hears({})).toBe(true);
    expect(await hears({ owner: 'group:default/civic' })).toBe(true);
  });

  it('is nothing more once the role is gone', async () => {
    members = [];
    expect(await hears({})).toBe(false);
    expect(await hears({ owner: ann }, { owner: ann })).toBe(false);
  });

  it('is only what it owns, where its role reaches no further', async () => {
    roles = [{ name: 'own', allow: [], allowOwned: ['clouds.*'] }];
    members = [{ entityRef: city, role: 'own' }];
    expect(await hears({})).toBe(false);
    expect(await hears({}, { owner: 'group:default/civic' })).toBe(true);
  });

  it('is only what is in the workspace of the subscription', async () => {
    expect(await hears({ workspaceId: 'default' })).toBe(false);
    expect(await hears({}, { workspaceId: 'default' })).toBe(false);
  });

  it('is nothing for accounts that are disabled or gone', async () => {
    expect(await hears({ owner: 'user:default/eve' })).toBe(false);
    expect(await hears({ owner: 'user:default/nobody' })).toBe(false);
  });

  it('is its own where nothing is said about who may see it', async () => {
    members = [];
    const task = { type: 'task', workspaceId: 'default' };
    expect(await hears({}, { ...task, owner: ann })).toBe(true);
    expect(await hears({}, { ...task, owner: city })).toBe(false);
  });

  it('is everything for whoever was given everything, or without permissions', async () => {
    members = [];
    expect(await hears({ scope: 'all' }, { workspaceId: 'a' })).toBe(true);
    isOn = false;
    expect(await hears({})).toBe(true);
  });
});
