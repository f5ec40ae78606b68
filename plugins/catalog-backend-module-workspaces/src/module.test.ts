import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessorResult,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { TestWorkspaces } from '@rackstage/plugin-workspaces-node/testUtils';
import { inWorkspace } from './inWorkspace';
import { WorkspacesEntityProvider } from './WorkspacesEntityProvider';
import { WorkspacesProcessor } from './WorkspacesProcessor';

const ann = 'user:default/ann';
const civic = 'group:default/civic';

/** What the provider told the catalog, and ways to have it look again. */
async function catalogOf(workspaces: TestWorkspaces) {
  const mutations: EntityProviderMutation[] = [];
  let look: () => Promise<void> = async () => {};
  let hear: () => Promise<void> = async () => {};
  const logger = mockServices.logger.mock();
  const provider = new WorkspacesEntityProvider({
    workspaces,
    logger,
    events: {
      publish: async () => {},
      subscribe: async ({ onEvent }) => {
        hear = () => onEvent({} as never);
      },
    },
    schedule: { run: async ({ fn }) => void (look = fn as typeof look) },
  });
  await provider.connect({
    applyMutation: async mutation => void mutations.push(mutation),
    refresh: async () => {},
  });
  const entities = () => {
    const last = mutations.at(-1);
    return last?.type === 'full'
      ? last.entities.map(({ entity }) => entity)
      : [];
  };
  return { look: () => look(), hear: () => hear(), entities, logger };
}

describe('workspaces in the catalog', () => {
  it('are there with owner and members, and follow what changes', async () => {
    const workspaces = new TestWorkspaces();
    workspaces.add({ id: 'alpha', title: '알파' }, [
      { entityRef: ann, role: 'viewer' },
      { entityRef: civic, role: 'owner' },
      { entityRef: civic, role: 'billing' },
    ]);
    const catalog = await catalogOf(workspaces);
    await catalog.look();
    // `default` has no owner here.
    expect(catalog.entities()).toMatchObject([
      {
        kind: 'Resource',
        metadata: { name: 'alpha', title: '알파' },
        spec: {
          type: 'workspace',
          owner: civic,
          workspaces: ['alpha'],
          members: [ann, civic],
        },
      },
    ]);
    workspaces.add({ id: 'beta' }, [{ entityRef: ann, role: 'owner' }]);
    await catalog.hear();
    expect(catalog.entities().map(({ metadata }) => metadata.name)).toEqual([
      'alpha',
      'beta',
    ]);
  });

  it('stay as they are while the workspaces do not answer', async () => {
    const workspaces = new TestWorkspaces();
    workspaces.list = async () => {
      throw new Error('away');
    };
    const catalog = await catalogOf(workspaces);
    await catalog.look();
    expect(catalog.entities()).toEqual([]);
    expect(catalog.logger.warn).toHaveBeenCalled();
  });

  it('are related to their members', async () => {
    const emitted: CatalogProcessorResult[] = [];
    await new WorkspacesProcessor().postProcessEntity(
      {
        apiVersion: 'backstage.io/v1beta1',
        kind: 'Resource',
        metadata: { name: 'alpha', namespace: 'workspaces' },
        spec: { type: 'workspace', members: [ann] },
      },
      undefined,
      result => emitted.push(result),
    );
    expect(emitted).toMatchObject([
      { relation: { type: 'hasMember', target: { name: 'ann' } } },
      { relation: { type: 'memberOf', target: { name: 'alpha' } } },
    ]);
  });
});

describe('IN_WORKSPACE', () => {
  const entity = (workspaces?: unknown) =>
    ({ spec: { workspaces } }) as unknown as Entity;
  const params = { workspaces: ['alpha', 'beta'] };

  it.each([
    [['alpha'], true],
    [['gamma', 'beta'], true],
    [['gamma'], false],
    [['gamma', '*'], true],
    [[], false],
    [undefined, false],
    ['alpha', false],
  ])('allows %j: %s', (workspaces, allowed) => {
    expect(inWorkspace.apply(entity(workspaces), params)).toBe(allowed);
  });

  it('filters in the database', () => {
    expect(inWorkspace.toQuery(params)).toEqual({
      key: 'spec.workspaces',
      values: ['alpha', 'beta', '*'],
    });
  });
});
