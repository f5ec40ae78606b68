import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  ManagedKind,
  ManagedResource,
  managedKinds,
} from '@rackstage/plugin-clouds-common';
import { CloudsService, cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import searchModuleTrigram from '@rackstage/plugin-search-backend-module-trigram';
import { SearchAnswer } from '@rackstage/search-documents';
import { TestPolicy, TestSchedule } from '@rackstage/test-kit';
import request from 'supertest';
import { searchModuleClouds } from './module';

const civic = 'group:default/civic';

const resource = (kind: ManagedKind, owner: string): ManagedResource =>
  ({
    id: `${kind}-${owner.split('/')[1]}`,
    kind,
    name: `orders-${kind}`,
    account: { name: 'seoul', title: 'Seoul cloud', driver: 'sandbox' },
    region: 'kr-1',
    spec: {},
    facts: {},
    references: [],
    labels: { service: 'orders' },
    owner,
    cloudId: `cloud-${kind}-${owner.split('/')[1]}`,
  }) as unknown as ManagedResource;

const none = async () => ({ items: [] });
const clouds: Partial<CloudsService> = {
  listDrivers: none,
  listAccounts: none,
  listInstances: none,
  listManagedResources: async () => ({
    items: [civic, 'group:default/data'].flatMap(owner =>
      managedKinds.map(kind => resource(kind, owner)),
    ),
  }),
};

describe('managed resources in the search', () => {
  let backend: TestBackend;
  const policy = new TestPolicy('clouds');

  beforeAll(async () => {
    const schedule = new TestSchedule();
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleTrigram,
        searchModuleClouds,
        policy.permissions.factory,
        schedule.scheduler.factory,
        mockServices.events.mock().factory,
        createServiceFactory({
          service: cloudsServiceRef,
          deps: {},
          factory: () => clouds as CloudsService,
        }),
      ],
    });
    await schedule.runAll();
  });

  afterAll(() => backend.stop());

  const found = async (term: string) => {
    const { body } = await request(backend.server)
      .get(`/api/search/query?term=${encodeURIComponent(term)}&pageLimit=100`)
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
    const { results, facets } = body as SearchAnswer;
    const refs = results.map(
      ({ document }) => (document as unknown as { ref: string }).ref,
    );
    return { refs: refs.sort(), facets };
  };
  const terms = [
    ...managedKinds.map(kind => `orders-${kind}`),
    'cloud-volume-data',
    'service=orders',
    'seoul',
    '',
  ];

  it('are found by whoever may read them', async () => {
    policy.decide = permission => permission === 'clouds.resource.read';
    expect((await found('service=orders')).refs).toHaveLength(
      managedKinds.length * 2,
    );
    for (const kind of managedKinds) {
      // Those of networks are the beginning of those of network interfaces.
      expect((await found(`orders-${kind}`)).refs).toEqual(
        expect.arrayContaining([`${kind}-civic`, `${kind}-data`]),
      );
    }
    expect((await found('cloud-volume-data')).refs).toEqual(['volume-data']);
    expect((await found('volume-civic')).refs).toEqual(['volume-civic']);
  });

  it.each(terms)('of another group are not found by %j', async term => {
    policy.decide = permission =>
      permission === 'clouds.resource.read' ? [civic] : true;
    const { refs, facets } = await found(term);
    expect(refs.filter(ref => ref.endsWith('-data'))).toEqual([]);
    expect(facets.owner ?? []).not.toContainEqual(
      expect.objectContaining({ value: 'group:default/data' }),
    );
    expect((await found('orders-volume')).refs).toEqual(['volume-civic']);
  });

  it.each(terms)(
    'are not found by %j by whoever may read accounts and instances only',
    async term => {
      policy.decide = permission => permission !== 'clouds.resource.read';
      expect(await found(term)).toEqual({ refs: [], facets: {} });
    },
  );
});
