import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { EventParams } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { taskReadPermission } from '@backstage/plugin-scaffolder-common/alpha';
import {
  ScaffolderService,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import searchPlugin from '@backstage/plugin-search-backend';
import searchModuleTrigram from '@rackstage/plugin-search-backend-module-trigram';
import { SearchAnswer } from '@rackstage/search-documents';
import { TestSchedule } from '@rackstage/test-kit';
import request from 'supertest';
import { searchModuleScaffolder } from './module';
import { Task } from './TaskReader';

const ann = 'user:default/ann';
const bob = 'user:default/bob';

const task = (id: string, createdBy: string, name: string): Task => ({
  id,
  createdBy,
  status: 'completed',
  createdAt: '2026-11-01T00:00:00Z',
  spec: {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    steps: [],
    output: {},
    parameters: { name, count: 2, labels: { service: 'petitions' } },
    templateInfo: {
      entityRef: 'template:default/virtual-machine',
      entity: {
        metadata: {
          name: 'virtual-machine',
          title: 'Virtual machine',
          'title@ko': '가상 머신',
        },
      },
    },
  },
});

/** More than a page of them, so that pages are followed. */
const older = Array.from({ length: 120 }, (_, n) =>
  task(`older-${n}`, bob, `batch-${n}`),
);

describe('tasks in the search', () => {
  let backend: TestBackend;
  let tasks: Task[];
  let verdict: PolicyDecision;
  let tell: (payload: object) => Promise<void>;
  const logger = mockServices.logger.mock({ child: () => logger });

  const scaffolder: Pick<ScaffolderService, 'getTask' | 'listTasks'> = {
    async listTasks({ limit = 10, offset = 0 }) {
      return {
        items: tasks.slice(offset, offset + limit),
        totalItems: tasks.length,
      };
    },
    async getTask({ taskId }) {
      const found = tasks.find(({ id }) => id === taskId);
      if (!found) {
        throw new NotFoundError(`No task ${taskId}`);
      }
      return found;
    },
  };

  beforeAll(async () => {
    tasks = [task('t-1', ann, 'orders'), ...older];
    const schedule = new TestSchedule();
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleTrigram,
        searchModuleScaffolder,
        logger.factory,
        mockServices.permissions.mock({
          authorizeConditional: async requests =>
            requests.map(({ permission }) =>
              permission.name === taskReadPermission.name
                ? verdict
                : { result: AuthorizeResult.DENY },
            ),
        }).factory,
        schedule.scheduler.factory,
        mockServices.events.mock({
          subscribe: async ({ onEvent, topics }) => {
            tell = eventPayload =>
              onEvent({ topic: topics[0], eventPayload } as EventParams);
          },
        }).factory,
        createServiceFactory({
          service: scaffolderServiceRef,
          deps: {},
          factory: () => scaffolder as ScaffolderService,
        }),
      ],
    });
    await schedule.runAll();
  });

  beforeEach(() => {
    verdict = { result: AuthorizeResult.ALLOW };
  });

  afterAll(() => backend.stop());

  const ask = (term: string) =>
    request(backend.server)
      .get(`/api/search/query?term=${encodeURIComponent(term)}&pageLimit=100`)
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
  const found = async (term: string) => {
    const { body } = await ask(term);
    return (body as SearchAnswer).results.map(
      ({ document }) => document.location,
    );
  };

  it.each(['orders', 't-1', '가상 orders', 'ann petitions', 'virtual orders'])(
    'are found by %j',
    async term => {
      expect(await found(term)).toEqual(['/create/tasks/t-1']);
    },
  );

  it('are called what their template is called in each language', async () => {
    const { body } = await ask('orders');
    expect(body.results[0].document).toMatchObject({
      title: 'Virtual machine',
      'title@ko': '가상 머신',
    });
  });

  it('are all listed, page after page', async () => {
    expect(await found('batch-119')).toEqual(['/create/tasks/older-119']);
  });

  it('of others are not found by whoever may read only their own', async () => {
    verdict = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'scaffolder',
      resourceType: 'scaffolder-task',
      conditions: {
        resourceType: 'scaffolder-task',
        rule: 'IS_TASK_OWNER',
        params: { createdBy: [ann] },
      },
    };
    expect(await found('petitions')).toEqual(['/create/tasks/t-1']);
    expect(await found('batch-119')).toEqual([]);
  });

  it('are found as soon as they are created', async () => {
    const later = task('t-2', ann, 'payments');
    tasks.push(later);
    await tell({ id: 't-2', status: 'completed' });
    expect(await found('payments')).toEqual([]);
    await tell({ id: 't-2', status: 'open' });
    expect(await found('payments')).toEqual(['/create/tasks/t-2']);
  });

  it('that cannot be read are told of, and do no harm', async () => {
    await tell({ id: 't-none', status: 'open' });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('could not take in a new task'),
      { taskId: 't-none', reason: 'No task t-none' },
    );
  });
});
