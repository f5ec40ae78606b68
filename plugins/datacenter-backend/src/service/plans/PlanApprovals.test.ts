import { mockCredentials } from '@backstage/backend-test-utils';
import { NewRequest, RequestState } from '@rackstage/plugin-requests-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabasePlansStore } from '../../database/DatabasePlansStore';
import { DefaultPlanService } from './DefaultPlanService';
import { PlanApprovals } from './PlanApprovals';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };
const credentials = mockCredentials.user(ann.ref);

/** Requests as people decide on them; the same key is the same request. */
class Requests {
  readonly filed = new Map<string, NewRequest & { id: string }>();
  readonly states = new Map<string, RequestState>();

  submit: RequestsService['submit'] = async request => {
    const { idempotencyKey: key } = request;
    const one = this.filed.get(key) ?? { ...request, id: randomUUID() };
    this.filed.set(key, one);
    return one as never;
  };

  get: RequestsService['get'] = async id => {
    const one = [...this.filed.values()].find(request => request.id === id);
    return { ...one, state: this.states.get(id) ?? 'waiting' } as never;
  };
}

describe.each(databases.eachSupportedId())('PlanApprovals on %s', engine => {
  let knex: Knex;
  let plans: DefaultPlanService;
  let requests: Requests;
  let approvals: PlanApprovals;

  beforeEach(async () => {
    knex = await databases.init(engine);
    const plant = await TestPlant.create(knex);
    const store = new DatabasePlansStore(knex);
    plans = new DefaultPlanService({
      store,
      objects: plant.store,
      now: () => plant.now,
      changed: () => {},
      notices: { tell: async () => {} },
    });
    requests = new Requests();
    approvals = new PlanApprovals({
      store,
      plans,
      requests,
      auth: { getOwnServiceCredentials: async () => mockCredentials.service() },
    });
  });

  afterEach(() => knex.destroy());

  async function aPlan() {
    const { id } = await plans.create({ name: 'Build' }, ann);
    await plans.addSteps(id, [
      {
        action: 'create',
        kind: 'places',
        fields: { name: 'x', level: 'site' },
      },
    ]);
    return plans.get(id);
  }

  const ask = async (id: string, revision: number) => {
    await approvals.request(id, { revision }, ann, credentials);
    return (await plans.get(id)).requestId;
  };

  it('files what was looked at, once, and the plan stays as it is', async () => {
    const { id, revision } = await aPlan();
    const requestId = await ask(id, revision);
    expect(await ask(id, revision)).toBe(requestId);
    expect([...requests.filed.values()]).toMatchObject([
      {
        id: requestId,
        type: 'plan',
        title: 'Build',
        owner: ann.ref,
        subject: { planId: id, revision },
      },
    ]);
    expect(await plans.get(id)).toMatchObject({ state: 'draft', revision });
  });

  it.each<RequestState>(['rejected', 'withdrawn', 'expired'])(
    'asks anew after it was %s',
    async state => {
      const { id, revision } = await aPlan();
      const first = (await ask(id, revision))!;
      requests.states.set(first, state);
      const second = await ask(id, revision);
      expect(second).not.toBe(first);
      expect(requests.filed.size).toBe(2);
    },
  );

  it('asks anew for what was changed while the first one waits', async () => {
    const { id, revision } = await aPlan();
    const first = await ask(id, revision);
    await plans.addSteps(id, [
      {
        action: 'create',
        kind: 'places',
        fields: { name: 'y', level: 'site' },
      },
    ]);
    await expect(ask(id, revision + 2)).rejects.toThrow(/changed since/);
    expect(await ask(id, revision + 1)).not.toBe(first);
  });

  it('keeps the request when somebody changes the name meanwhile', async () => {
    const { id, revision } = await aPlan();
    const requestId = await ask(id, revision);
    await plans.update(id, { revision, name: 'Other' });
    expect(await plans.get(id)).toMatchObject({ name: 'Other', requestId });
  });

  it('asks for nothing that changes nothing', async () => {
    const { id, revision } = await plans.create({ name: 'Empty' }, ann);
    await expect(ask(id, revision)).rejects.toThrow(/changes nothing yet/);
    expect(requests.filed.size).toBe(0);
  });
});
