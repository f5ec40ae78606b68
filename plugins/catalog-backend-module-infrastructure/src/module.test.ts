import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { relationPairs, resourceTypes } from './resourceTypes';
import { TestCatalog } from './__testUtils__/TestCatalog';

const resource = (
  name: string,
  type: string,
  spec: JsonObject = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': 'url:https://portal.example',
      'backstage.io/managed-by-origin-location': 'url:https://portal.example',
    },
  },
  spec: { type, owner: 'group:default/operators', ...spec },
});

const stated = Object.entries(resourceTypes).flatMap(([type, { relations }]) =>
  relations.map(relation => ({ type, relation })),
);

/** For each type and each relation that it may state, one that states it. */
const entities = stated.map(({ type, relation }) =>
  resource(`${type}-${relation.toLowerCase()}`, type, {
    [relation]: `resource:default/target-of-${type}-${relation.toLowerCase()}`,
  }),
);
const targets = stated.map(({ type, relation }) =>
  resource(`target-of-${type}-${relation.toLowerCase()}`, 'site'),
);

const everythingElse = resource('everything', 'instance', {
  system: 'portal',
  dependsOn: ['resource:default/target-of-rack-locatedin'],
  dependencyOf: ['component:default/shop'],
  runsOn: ['everything-2', 'resource:other/host'],
});

describe('the catalog model of infrastructure', () => {
  let catalog: TestCatalog;

  beforeAll(async () => {
    catalog = await TestCatalog.start([
      ...entities,
      ...targets,
      everythingElse,
    ]);
  });

  afterAll(() => catalog.stop());

  it('has the types and the relation pairs of the design', () => {
    expect(Object.keys(resourceTypes)).toEqual([
      'site',
      'room',
      'rack',
      'server',
      'switch',
      'pdu',
      'storage',
      'device',
      'cloud-account',
      'openstack-cloud',
      'network',
      'instance',
      'volume',
      'load-balancer',
      'container-cluster',
    ]);
    const pairs = Object.entries(relationPairs).map(
      ([forward, { reverse }]) => `${forward}/${reverse}`,
    );
    expect(pairs).toEqual([
      'locatedIn/locationOf',
      'runsOn/hostOf',
      'connectedTo/connectedFrom',
      'attachedTo/attachmentOf',
    ]);
  });

  it('relates what is stated both ways, beside owner, system and dependencies', async () => {
    const own = stated.flatMap(({ type, relation }) => {
      const name = `${type}-${relation.toLowerCase()}`;
      const from = `resource:default/${name}`;
      const to = `resource:default/target-of-${name}`;
      return [
        `${from} ${relation} ${to}`,
        `${to} ${relationPairs[relation].reverse} ${from}`,
      ];
    });
    const owned = [...entities, ...targets].map(
      ({ metadata }) =>
        `resource:default/${metadata.name} ownedBy group:default/operators`,
    );
    const everything = 'resource:default/everything';
    const expected = [
      ...own,
      ...owned,
      `${everything} ownedBy group:default/operators`,
      `${everything} partOf system:default/portal`,
      `${everything} dependsOn resource:default/target-of-rack-locatedin`,
      `resource:default/target-of-rack-locatedin dependencyOf ${everything}`,
      `${everything} dependencyOf component:default/shop`,
      `${everything} runsOn resource:default/everything-2`,
      `${everything} runsOn resource:other/host`,
    ].sort();
    expect(await catalog.relations(expected.length)).toEqual(expected);
  }, 30_000);

  it.each(Object.keys(resourceTypes))('takes a good %s', async type => {
    expect(await catalog.problems(resource('good', type))).toBe('');
  });

  it.each(Object.keys(resourceTypes))(
    'refuses a %s without an owner',
    async type => {
      const { owner, ...spec } = resource('bad', type).spec as JsonObject;
      const entity = { ...resource('bad', type), spec };
      expect(await catalog.problems(entity)).toMatch(/owner/);
    },
  );

  it.each(stated)('refuses a $type that is $relation nothing', async item => {
    for (const value of ['', 5, { name: 'x' }, [''], null]) {
      const bad = resource('bad', item.type, { [item.relation]: value });
      expect([value, await catalog.problems(bad)]).toEqual([
        value,
        expect.stringContaining(item.relation),
      ]);
    }
  });

  it.each([
    ['a name with a blank', resource('two words', 'rack'), /name/],
    ['a name that is too long', resource('r'.repeat(64), 'rack'), /name/],
    [
      'dependencies that are no list',
      resource('a', 'rack', { dependsOn: 'b' }),
      /dependsOn/,
    ],
    ['an owner that is empty', resource('a', 'rack', { owner: '' }), /owner/],
  ])('refuses %s', async (_, entity, message) => {
    expect(await catalog.problems(entity)).toMatch(message);
  });

  it('leaves other types of resources to others', async () => {
    const database = resource('orders', 'database', { locatedIn: 5 });
    expect(await catalog.problems(database)).toBe('');
  });
});
