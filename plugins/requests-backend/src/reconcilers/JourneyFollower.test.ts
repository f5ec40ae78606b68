import { mockServices } from '@backstage/backend-test-utils';
import { RequestState, StepRecord } from '@rackstage/plugin-requests-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { TestClock } from '../__testUtils__/TestClock';
import { TestScaffolder } from '../__testUtils__/TestScaffolder';
import { aJourney } from '../__testUtils__/workRecords';
import { DatabaseJourneysStore } from '../database/DatabaseJourneysStore';
import { JourneyRecord } from '../database/workRecords';
import { JourneyFollower } from './JourneyFollower';

const ann = 'user:default/ann';
const lease = { owner: 'a', milliseconds: 10_000 };
const requestId = '9f2c1e9a-0b1d-4a5e-8f00-0123456789ab';

/** A machine, and a disk that wants to know which. */
const definition = [
  { ...aJourney().definition[0] },
  {
    ...aJourney().definition[0],
    id: 'disk',
    title: 'Disk',
    values: { of: '${{ steps.machine.output.instanceId }}' },
  },
];

describe('a journey whose step waits for a request', () => {
  const databases = createTestDatabases();
  let knex: Knex;
  let journeys: DatabaseJourneysStore;
  let clock: TestClock;
  let scaffolder: TestScaffolder;
  let follower: JourneyFollower;
  let requests: Record<string, { state: RequestState; taskId?: string }>;
  let moved: string[];

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    await migrate(knex);
    journeys = new DatabaseJourneysStore(knex);
    clock = new TestClock();
    scaffolder = new TestScaffolder();
    requests = {};
    moved = [];
    follower = new JourneyFollower({
      journeys,
      scaffolder: scaffolder.service,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      requestOf: async (id, requester) =>
        requester === ann ? requests[id] : undefined,
      now: () => clock.now(),
      onMoved: ({ id }) => moved.push(id),
    });
  });

  afterEach(() => knex.destroy());

  const begin = (
    step: Partial<StepRecord>,
    more: Partial<JourneyRecord> = {},
  ) =>
    journeys.insert(
      aJourney({
        definition,
        steps: [
          { status: 'running', attempt: 1, ...step },
          { status: 'open', attempt: 0 },
        ],
        nextAttemptAt: clock.now().toISOString(),
        ...more,
      }),
    );
  /** Looks at what is due, and tells how the journey is then. */
  const look = async ({ id, owner }: JourneyRecord) => {
    await journeys.makeAllDue(clock.now().toISOString());
    const due = await journeys.claimDue(lease, clock.now().toISOString(), 5);
    for (const journey of due) {
      await follower.process(journey, lease);
    }
    return journeys.get(owner, id);
  };
  const waiting = () => begin({ status: 'request', requestId });

  it('waits from the moment that the task has filed it', async () => {
    const { taskId } = await scaffolder.service.scaffold(
      { templateRef: 'template:default/machine', values: {} },
      { credentials: { principal: {} } as never },
    );
    scaffolder.end(taskId, 'completed', { requestId });
    const journey = await begin({ taskId });
    expect((await look(journey)).steps[0]).toMatchObject({
      status: 'request',
      requestId,
    });
  });

  it.each<RequestState>([
    'waiting',
    'information-needed',
    'revision-needed',
    'approved',
    'running',
    'failed',
  ])('goes on waiting while the request is %s', async state => {
    const journey = await waiting();
    requests[requestId] = { state };
    const seen = await look(journey);
    expect(seen.steps.map(({ status }) => status)).toEqual(['request', 'open']);
    expect(seen.nextAttemptAt).toBeDefined();
    expect(moved).toEqual([]);
  });

  it('hands what the run of the request has made to the next step', async () => {
    const { taskId } = await scaffolder.service.scaffold(
      { templateRef: 'template:default/machine-provisioning', values: {} },
      { credentials: { principal: {} } as never },
    );
    scaffolder.end(taskId, 'completed', { instanceId: 'vm-1' });
    const journey = await waiting();
    requests[requestId] = { state: 'completed', taskId };
    const seen = await look(journey);
    expect(seen.steps[0]).toMatchObject({
      status: 'done',
      outputs: { instanceId: 'vm-1', requestId },
    });
    expect(moved).toEqual([journey.id]);
  });

  it('goes on without outputs when the run is no longer there', async () => {
    const journey = await waiting();
    requests[requestId] = { state: 'completed', taskId: 'forgotten' };
    expect((await look(journey)).steps[0]).toMatchObject({
      status: 'done',
      outputs: { requestId },
    });
  });

  it.each<RequestState>(['rejected', 'withdrawn', 'expired', 'handed-back'])(
    'fails and says so when the request was %s, and can be tried again',
    async state => {
      const journey = await waiting();
      requests[requestId] = { state };
      const seen = await look(journey);
      expect(seen.state).toBe('active');
      expect(seen.steps[0]).toMatchObject({ status: 'failed', reason: state });
      expect(seen.steps[0].finishedAt).toBeDefined();
      expect(moved).toEqual([journey.id]);
    },
  );

  it('does not follow a request of somebody else', async () => {
    const journey = await begin(
      { status: 'request', requestId },
      { owner: 'user:default/eve' },
    );
    requests[requestId] = { state: 'completed', taskId: 'task-1' };
    expect((await look(journey)).steps[0]).toMatchObject({
      status: 'failed',
      reason: 'gone',
    });
  });
});
