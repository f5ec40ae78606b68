import { mockServices } from '@backstage/backend-test-utils';
import {
  EventsService,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { cloudsEvents, Deployment } from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { notFound } from './__testUtils__/notFound';
import { TestRecorder } from './__testUtils__/TestRecorder';
import { DeploymentEvents } from './DeploymentEvents';
import { deploymentSubject } from './deploymentHappenings';

const aDeployment = (id: string, values: object = {}) =>
  ({
    id,
    name: `name-${id}`,
    entityRef: `system:default/deployment-${id}`,
    owner: 'group:default/civic',
    workspaceId: 'parks',
    requestedBy: 'user:default/ann',
    phase: 'Creating',
    status: { text: 'Pending:2 (R:0/2)', running: 0, total: 2 },
    groups: [
      {
        name: 'web',
        account: { name: 'sandbox' },
        region: 'seoul',
        count: 2,
        failed: [] as object[],
      },
    ],
    revision: 1,
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:05.000Z',
    ...values,
  }) as unknown as Deployment;

describe('what webhooks are told of deployments', () => {
  let deployments: Deployment[];
  let recorder: TestRecorder;
  let sweep: () => Promise<void>;
  let hint: (id: string) => Promise<void>;

  beforeEach(async () => {
    deployments = [aDeployment('a'), aDeployment('b'), aDeployment('c')];
    recorder = new TestRecorder();
    const clouds = {
      listDeployments: async ({ cursor = '0' }) => ({
        items: deployments.slice(Number(cursor), Number(cursor) + 2),
        ...(Number(cursor) + 2 < deployments.length && {
          nextCursor: String(Number(cursor) + 2),
        }),
      }),
      getDeployment: async (id: string) => {
        const found = deployments.find(one => one.id === id);
        if (!found) {
          throw await notFound();
        }
        return found;
      },
    } as unknown as CloudsService;
    await new DeploymentEvents({
      clouds,
      auth: mockServices.auth(),
      events: {
        subscribe: async ({ onEvent }: EventsServiceSubscribeOptions) => {
          hint = id =>
            onEvent({
              topic: cloudsEvents.deploymentChanged,
              eventPayload: { deploymentIds: [id] },
            });
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

  const told = (id: string) => recorder.about(deploymentSubject(id));
  const become = (id: string, values: object) => {
    deployments = deployments.map(one =>
      one.id === id ? aDeployment(id, values) : one,
    );
  };

  it('is its life, each step once', async () => {
    await hint('a');
    await hint('a');
    become('a', { phase: 'Running' });
    await hint('a');
    await hint('a');
    // Somebody scales it.
    become('a', { phase: 'Changing', revision: 2 });
    await hint('a');
    become('a', { phase: 'Running', revision: 2 });
    await hint('a');
    deployments = [];
    await hint('a');
    await hint('a');
    expect(told('a')).toEqual(['created', 'running', 'running', 'terminated']);
    expect(recorder.told.at(-1)).toMatchObject({
      type: 'rackstage.clouds.deployment.terminated.v1',
      owner: 'group:default/civic',
      workspaceId: 'parks',
      data: {
        id: 'a',
        phase: 'Deleted',
        groups: [{ account: 'sandbox', count: 2 }],
      },
    });
  });

  it('is which could not be made, again when there are others', async () => {
    const failing = (...names: string[]) =>
      become('a', {
        phase: 'Partial',
        groups: [
          {
            ...aDeployment('a').groups[0],
            failed: names.map(name => ({
              name,
              code: 'OutOfStock',
              message: 'No room',
            })),
          },
        ],
      });
    failing('a-web-1');
    await hint('a');
    await hint('a');
    failing('a-web-1', 'a-web-2');
    await hint('a');
    expect(told('a')).toEqual(['created', 'partly-failed', 'partly-failed']);
    expect(recorder.told[1].data.failed).toEqual([
      { name: 'a-web-1', code: 'OutOfStock', message: 'No room' },
    ]);
  });

  it('is why all of it was taken back', async () => {
    become('a', {
      phase: 'RollingBack',
      failure: { code: 'OutOfStock', message: 'No room', permanent: true },
    });
    await hint('a');
    expect(told('a')).toEqual(['created', 'rolled-back']);
    expect(recorder.told[1].data.failure).toEqual({
      code: 'OutOfStock',
      message: 'No room',
    });
  });

  it('is found by a sweep where no hint was heard', async () => {
    await sweep();
    expect(['a', 'b', 'c'].map(told)).toEqual(Array(3).fill(['created']));
    deployments = deployments.filter(({ id }) => id !== 'b');
    await sweep();
    await sweep();
    expect(told('b')).toEqual(['created', 'terminated']);
    expect(told('a')).toEqual(['created']);
  });

  it('is nothing of one that was gone before anything was told', async () => {
    await hint('x');
    expect(recorder.told).toEqual([]);
  });
});
