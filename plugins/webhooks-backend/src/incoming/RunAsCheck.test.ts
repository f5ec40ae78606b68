import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  Entity,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { Access, readRoles } from '@rackstage/roles';
import { ANNOTATION_ACCOUNT_DISABLED } from '@rackstage/user-access';
import { anEndpoint } from '../__testUtils__/records';
import { RunAsCheck } from './RunAsCheck';

const templateRef = 'template:default/virtual-machine';
const civic = 'group:default/civic';

function entity(
  kind: string,
  name: string,
  [type, targetRef]: [string, string],
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    relations: [{ type, targetRef }],
  };
}

const entities = [
  entity('User', 'ann', [RELATION_MEMBER_OF, civic]),
  entity('User', 'bob', [RELATION_MEMBER_OF, 'group:default/other']),
  entity('User', 'eve', [RELATION_MEMBER_OF, civic], {
    [ANNOTATION_ACCOUNT_DISABLED]: 'true',
  }),
  entity('Template', 'virtual-machine', [RELATION_OWNED_BY, civic]),
  {
    ...entity('Template', 'carry-out', [RELATION_OWNED_BY, civic]),
    spec: { type: 'provisioning' },
  },
];

const all = [
  'scaffolder.task.create',
  'catalog.entity.read',
  'webhooks.endpoint.update',
];
const without = (name: string) => all.filter(one => one !== name);

interface Rights {
  allow?: string[];
  allowOwned?: string[];
}

function checkWith(rights?: Rights) {
  const members = [civic, 'group:default/other'];
  const role = { name: 'a', members, ...rights };
  return new RunAsCheck({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    permissions: mockServices.permissions(),
    scaffolder: {} as ScaffolderService,
    access:
      rights &&
      (async () =>
        new Access(
          readRoles(
            new ConfigReader({ permission: { roles: [role] } } as never),
          ),
          { revision: 1, workspaces: [], roles: [] },
        )),
  });
}

const refusal = (rights: Rights | undefined, runAs: string, owner = civic) =>
  checkWith(rights)
    .requireRights(anEndpoint({ runAs, owner, templateRef }))
    .then(
      () => undefined,
      error => `${error.name}: ${error.message}`,
    );

describe('the rights that an endpoint runs with', () => {
  it('are those of the person now', async () => {
    expect(await refusal({ allow: all }, 'user:default/ann')).toBeUndefined();
    expect(await refusal(undefined, 'user:default/ann')).toBeUndefined();
  });

  it.each(all)('do not do without %s', async name => {
    const message = await refusal({ allow: without(name) }, 'user:default/ann');
    expect(message).toContain('NotAllowedError: user:default/ann, who answers');
    expect(message).toContain(`'${name}'`);
    expect(message).toContain('have somebody else save the endpoint');
  });

  it.each(['catalog.entity.read', 'webhooks.endpoint.update'])(
    'do with %s on what the person owns, and on nothing else',
    async name => {
      const rights = { allow: without(name), allowOwned: [name] };
      expect(await refusal(rights, 'user:default/ann')).toBeUndefined();
      expect(await refusal(rights, 'user:default/bob')).toContain(`'${name}'`);
    },
  );

  it('do not last longer than belonging to the owner of the endpoint', async () => {
    const name = 'webhooks.endpoint.update';
    const rights = { allow: without(name), allowOwned: [name] };
    const other = 'group:default/other';
    expect(await refusal(rights, 'user:default/ann', other)).toContain(name);
  });

  it('never start what only requests start', async () => {
    const hidden = 'template:default/carry-out';
    const check = checkWith({ allow: ['*'] });
    await expect(
      check.requireRights(
        anEndpoint({
          runAs: 'user:default/ann',
          owner: civic,
          templateRef: hidden,
        }),
      ),
    ).rejects.toThrow(/Only requests start carry-out/);
    await expect(
      check.requireTemplate(hidden, mockCredentials.user()),
    ).rejects.toThrow(/Only requests start carry-out/);
  });

  it.each([undefined, { allow: ['*'] }])(
    'end with the account, whatever the roles: %j',
    async rights => {
      expect(await refusal(rights, 'user:default/eve')).toMatch(
        /eve.* has a disabled account/,
      );
      expect(await refusal(rights, 'user:default/gone')).toMatch(
        /gone.* is no longer in the catalog/,
      );
    },
  );
});
