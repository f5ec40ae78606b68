import { mockServices } from '@backstage/backend-test-utils';
import {
  Deployment,
  DeploymentReview,
  NewDeployment,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import { aContext, TaskOptions } from '../__testUtils__/aContext';
import { responseError } from '../__testUtils__/TestClouds';
import {
  createCheckDeploymentAction,
  createCreateDeploymentAction,
  createWaitForDeploymentAction,
} from './deployments';

const id = '7b0e0cf0-3c5e-4f0e-9f43-0d3a2a2f6b11';

const aRequest = {
  owner: 'group:default/civic',
  name: 'shop',
  groups: [
    {
      name: 'web',
      account: 'main',
      region: 'seoul',
      count: 2,
      spec: 'small',
      image: 'ubuntu',
    },
  ],
};

const aReview: DeploymentReview = {
  ok: true,
  problems: [],
  groups: [
    {
      name: 'web',
      account: 'main',
      region: 'seoul',
      names: ['shop-web-1', 'shop-web-2'],
      spec: { id: 'small', name: 'Small', vcpus: 2, memoryMiB: 4096 },
      problems: [],
      quotas: [],
      stock: 'available',
    },
  ],
  limits: [],
  prices: [
    {
      hourly: { amount: '1', currency: 'USD' },
      monthly: { amount: '730', currency: 'USD' },
    },
  ],
  unpriced: 0,
};

const aDeployment = (values: Partial<Deployment> = {}): Deployment =>
  ({
    id,
    name: 'shop',
    entityRef: 'system:default/deployment-shop',
    phase: 'Creating',
    status: { text: 'Pending:2 (R:0/2)', running: 0, total: 2 },
    ...values,
  }) as Deployment;

const running = aDeployment({
  phase: 'Running',
  status: { text: 'Running:2 (R:2/2)', running: 2, total: 2 },
});

describe('actions of deployments', () => {
  let review: DeploymentReview | Error;
  let reviewed: object[];
  let created: NewDeployment[];
  /** What each look shows; the last one stays. */
  let looks: (Deployment | Error)[];

  beforeEach(() => {
    review = aReview;
    reviewed = [];
    created = [];
    looks = [];
  });

  const clouds = {
    reviewDeployment: async request => {
      reviewed.push(request);
      if (review instanceof Error) {
        throw review;
      }
      return review;
    },
    createDeployment: async request => {
      created.push(request);
      return aDeployment();
    },
    getDeployment: async () => {
      const look = looks.length > 1 ? looks.shift()! : looks[0];
      if (look instanceof Error) {
        throw look;
      }
      return look;
    },
  } as Partial<CloudsService> as CloudsService;

  const check = async (input: object) => {
    const task = aContext({ input });
    await createCheckDeploymentAction({ clouds }).handler(task.context);
    return task;
  };
  const create = async (options: Partial<TaskOptions> = {}) => {
    const task = aContext({ input: aRequest, ...options });
    await createCreateDeploymentAction({ clouds }).handler(task.context);
    return task;
  };
  const wait = async (signal?: AbortSignal) => {
    const task = aContext({ input: { deploymentId: id }, signal });
    await createWaitForDeploymentAction({
      clouds,
      auth: mockServices.auth(),
      interval: 0,
    }).handler(task.context);
    return task;
  };

  it('tell what each group comes to, and what all of it costs', async () => {
    const { lines } = await check(aRequest);
    expect(lines).toEqual([
      'Group web: 2 of Small in seoul',
      'About 730 USD a month',
    ]);
  });

  it('leave out what was left empty in the form, in groups too', async () => {
    const [group] = aRequest.groups;
    await check({
      ...aRequest,
      description: '',
      labels: {},
      shared: { keyPair: {} },
      groups: [{ ...group, zone: '', loadBalancer: undefined, labels: {} }],
    });
    expect(reviewed).toEqual([aRequest]);
  });

  it('refuse with all problems, each with its group', async () => {
    const problem = (message: string) => ({ code: 'X', message, params: {} });
    review = {
      ...aReview,
      ok: false,
      problems: [problem('The name is taken')],
      groups: [{ ...aReview.groups[0], problems: [problem('No stock')] }],
    };
    await expect(check(aRequest)).rejects.toThrow(
      'The name is taken; web: No stock',
    );
  });

  it('say in the words of the API why it refused', async () => {
    review = await responseError(400, "There is no account 'main'");
    await expect(check(aRequest)).rejects.toThrow("There is no account 'main'");
  });

  it('ask for it under the key of the step, so that an interrupted task finds it', async () => {
    const first = await create();
    await create();
    const [one, other] = created;
    expect(one.idempotencyKey).toMatch(/^scaffolder:task-1:/);
    expect(other.idempotencyKey).toBe(one.idempotencyKey);
    expect(first.outputs).toEqual({
      deploymentId: id,
      url: `/clouds/deployments/${id}`,
    });
  });

  it('name who asked only where a service started the task', async () => {
    const requested = {
      requestId: '0d5e0f0e-0000-4000-8000-000000000001',
      requestedBy: 'user:default/ann',
    };
    await create({ input: { ...aRequest, ...requested } });
    expect(created[0]).not.toHaveProperty('requestedBy');
    await create({ input: { ...aRequest, ...requested }, asService: true });
    expect(created[1]).toMatchObject(requested);
  });

  it('follow it until it runs, with one line for each change', async () => {
    looks = [aDeployment(), aDeployment(), running];
    const { lines, outputs } = await wait();
    expect(lines).toEqual(['Pending:2 (R:0/2)', 'Running:2 (R:2/2)']);
    expect(outputs).toEqual({
      status: 'Running:2 (R:2/2)',
      entityRef: 'system:default/deployment-shop',
    });
  });

  it('end well when some of it could not be made, as the policy says', async () => {
    looks = [
      aDeployment({
        phase: 'Partial',
        status: { text: 'Partial-Running:1 (R:1/2)', running: 1, total: 2 },
      }),
    ];
    const { outputs } = await wait();
    expect(outputs.status).toBe('Partial-Running:1 (R:1/2)');
  });

  it.each([
    [
      { failure: { code: 'OutOfStock', message: 'No room' } },
      'All of it was taken back: No room',
    ],
    [{ deleting: true }, 'The deployment is being deleted'],
  ])('fail when nothing is going to stand: %j', async (values, message) => {
    looks = [
      aDeployment(),
      aDeployment({ phase: 'RolledBack', ...values } as Partial<Deployment>),
    ];
    await expect(wait()).rejects.toThrow(message);
  });

  it('stop following when the task ends, and take nothing back', async () => {
    looks = [aDeployment()];
    await expect(wait(AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
