import { mockCredentials } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { onBehalfOf } from '@rackstage/ownership';
import { TestRequests } from '@rackstage/plugin-requests-node/testUtils';
import { createSubmitRequestAction } from './submitRequest';

const input = {
  type: 'instance',
  title: 'web',
  owner: 'group:default/city',
  subject: { name: 'web' },
};

describe('requests:submit', () => {
  const run = async (
    requests: Pick<TestRequests, 'submit'>,
    {
      asService = false,
      step = 'submit',
      secrets = {} as Record<string, string>,
    } = {},
  ) => {
    const outputs: Record<string, unknown> = {};
    await createSubmitRequestAction({ requests }).handler({
      ...createMockActionContext({
        input,
        task: { id: 'task-1' },
        user: { ref: 'user:default/ola' },
        secrets,
        workspacePath: '/not/used',
      }),
      step: { id: step, name: step },
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
      getInitiatorCredentials: async () =>
        asService ? mockCredentials.service() : mockCredentials.user(),
    } as never);
    return outputs;
  };

  it('asks once, however often the task is taken up again', async () => {
    const requests = new TestRequests();
    const first = await run(requests);
    expect(await run(requests)).toEqual(first);
    expect(requests.submitted).toMatchObject([
      {
        ...input,
        workspaceId: 'default',
        submissionTaskId: 'task-1',
        requester: 'user:default/ann',
      },
    ]);
    expect(first).toEqual({
      requestId: 'scaffolder:task-1:submit',
      state: 'approved',
      url: '/requests/scaffolder:task-1:submit',
    });
    await run(requests, { step: 'again' });
    expect(requests.submitted).toHaveLength(2);
  });

  it('names the person only when a service asks on their behalf', async () => {
    const requests = new TestRequests();
    await run(requests, { asService: true });
    expect(requests.submitted[0].requester).toBe('user:default/ola');
  });

  it('believes what is said of the person in tasks of services only', async () => {
    const requests = new TestRequests();
    const secrets = onBehalfOf('user:default/oto');
    await run(requests, { asService: true, secrets });
    await run(requests, { secrets, step: 'again' });
    expect(requests.submitted.map(({ requester }) => requester)).toEqual([
      'user:default/oto',
      'user:default/ann',
    ]);
  });

  it('ends with what the API refuses', async () => {
    const refused = await ResponseError.fromResponse(
      Response.json(
        {
          error: { name: 'InputError', message: 'That name is taken' },
          response: { statusCode: 400 },
        },
        { status: 400 },
      ),
    );
    const submit = async () => {
      throw refused;
    };
    await expect(run({ submit })).rejects.toMatchObject({
      stack: 'That name is taken',
    });
  });
});
