import { mockServices } from '@backstage/backend-test-utils';
import {
  EventsService,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { cloudsEvents } from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { notFound } from './__testUtils__/notFound';
import { TestRecorder } from './__testUtils__/TestRecorder';
import { InstanceEvents } from './InstanceEvents';
import { subjectOf } from './happenings';

const anInstance = (id: string) => ({
  id,
  name: `name-${id}`,
  entityRef: `resource:default/${id}`,
  owner: 'group:default/civic',
  workspaceId: 'parks',
  account: { name: 'sandbox' },
  region: 'seoul',
  image: { name: 'linux' },
  spec: { name: 'small' },
  phase: 'Running',
  addresses: [],
  labels: {},
  requestedBy: 'user:default/ann',
  createdAt: '2026-03-02T09:00:00.000Z',
  conditions: [],
  drift: [] as { field: string }[],
  management: 'in-sync',
  operationId: 'asked',
  revision: 1,
});

describe('the sweep over instances', () => {
  let instances: ReturnType<typeof anInstance>[];
  /** Made after the list was read. */
  let late: ReturnType<typeof anInstance>[];
  let recorder: TestRecorder;
  let sweep: () => Promise<void>;
  let hint: (topic: string, eventPayload: object) => Promise<void>;
  let released: string[];

  beforeEach(async () => {
    instances = [anInstance('a'), anInstance('b'), anInstance('c')];
    late = [];
    released = [];
    recorder = new TestRecorder();
    const clouds = {
      listInstances: async ({ cursor = '0' }) => ({
        items: instances.slice(Number(cursor), Number(cursor) + 2),
        ...(Number(cursor) + 2 < instances.length && {
          nextCursor: String(Number(cursor) + 2),
        }),
      }),
      getInstance: async (id: string) => {
        const found = [...instances, ...late].find(one => one.id === id);
        if (!found) {
          throw await notFound();
        }
        return found;
      },
      getOperation: async () => ({
        instances: ['a', 'b', 'c'].map(id => ({
          ...anInstance(id),
          phase: released.includes(id) ? 'Released' : 'Deleted',
        })),
      }),
      getAccount: async () => ({
        name: 'sandbox',
        owner: 'group:default/ops',
        workspaceId: 'parks',
      }),
    } as unknown as CloudsService;
    await new InstanceEvents({
      clouds,
      auth: mockServices.auth(),
      events: {
        subscribe: async ({ onEvent }: EventsServiceSubscribeOptions) => {
          hint = (topic, eventPayload) => onEvent({ topic, eventPayload });
        },
      } as unknown as EventsService,
      logger: mockServices.logger.mock(),
      schedule: {
        run: async ({ fn }) => {
          sweep = fn as () => Promise<void>;
        },
      },
    }).start(recorder);
  });

  it('tells once that an instance is gone of which no hint told', async () => {
    await sweep();
    expect(recorder.about(subjectOf('b'))).toEqual(['created', 'ready']);
    instances = instances.filter(({ id }) => id !== 'b');
    await sweep();
    await sweep();
    expect(recorder.about(subjectOf('b'))).toEqual([
      'created',
      'ready',
      'deleted',
    ]);
    expect(recorder.told.at(-1)).toMatchObject({
      owner: 'group:default/civic',
      workspaceId: 'parks',
      subject: 'instances/b',
      data: {
        workspace: 'parks',
        id: 'b',
        name: 'name-b',
        entityRef: 'resource:default/b',
        phase: 'Deleted',
        region: 'seoul',
      },
    });
    expect(recorder.about(subjectOf('a'))).toEqual(['created', 'ready']);
  });

  it('tells that one was released, and never that it was deleted', async () => {
    await sweep();
    released = ['b', 'c'];
    instances = instances.filter(({ id }) => id === 'a');
    await hint(cloudsEvents.instanceReleased, { instanceIds: ['b'] });
    await hint(cloudsEvents.instanceChanged, {
      instanceIds: ['b'],
      operationId: 'asked',
    });
    await sweep();
    await sweep();
    for (const id of ['b', 'c']) {
      expect(recorder.about(subjectOf(id))).toEqual([
        'created',
        'ready',
        'released',
      ]);
    }
    expect(recorder.told.at(-1)).toMatchObject({ data: { phase: 'Released' } });
  });

  it('tells what was adopted, and each change at the cloud once', async () => {
    const adopted = {
      ...instances[0],
      adoptedAt: '2026-03-02T10:00:00.000Z',
      management: 'drifted',
      drift: [{ field: 'power' }],
    };
    instances = [adopted];
    await hint(cloudsEvents.instanceAdopted, { instanceIds: ['a'] });
    await hint(cloudsEvents.instanceDrifted, { instanceIds: ['a'] });
    expect(recorder.about(subjectOf('a'))).toEqual([
      'adopted',
      'drifted',
      'ready',
    ]);
    expect(recorder.told[1].data).toMatchObject({ drift: ['power'] });
    instances = [{ ...adopted, revision: 2 }];
    await hint(cloudsEvents.instanceDrifted, { instanceIds: ['a'] });
    expect(
      recorder.about(subjectOf('a')).filter(one => one === 'drifted'),
    ).toHaveLength(2);
  });

  it('tells the owner of an account what is new there', async () => {
    const found = {
      accountId: 'x',
      kind: 'volume',
      region: 'seoul',
      ids: ['v'],
    };
    await hint(cloudsEvents.inventoryDiscovered, found);
    await hint(cloudsEvents.inventoryDiscovered, found);
    expect(recorder.told).toMatchObject([
      {
        type: 'rackstage.clouds.inventory.discovered.v1',
        owner: 'group:default/ops',
        workspaceId: 'parks',
        data: { account: 'sandbox', kind: 'volume', ids: ['v'] },
      },
    ]);
  });

  it('says no farewell to what was made while it looked', async () => {
    await sweep();
    late = instances.filter(({ id }) => id === 'c');
    instances = instances.filter(({ id }) => id !== 'c');
    await sweep();
    expect(recorder.about(subjectOf('c'))).toEqual(['created', 'ready']);
  });
});
