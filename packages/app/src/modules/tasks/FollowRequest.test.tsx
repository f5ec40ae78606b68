import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { act, waitFor } from '@testing-library/react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { FollowRequest } from './FollowRequest';

interface Observer {
  next(event: object): void;
}

/** Follows a task that is about to end; `end` ends it. */
async function follow() {
  let observer: Observer | undefined;
  const { address } = renderInLanguage(<FollowRequest taskId="task-1" />, {
    at: '/create/tasks/task-1',
    apis: [
      [
        scaffolderApiRef,
        {
          getTask: async () => ({
            id: 'task-1',
            status: 'processing',
            spec: { steps: [{ id: 'submit', name: 'Submit' }] },
            createdAt: '2026-11-21T07:00:00.000Z',
          }),
          streamLogs: () => ({
            subscribe: (given: Observer) => {
              observer = given;
              return { unsubscribe: () => undefined };
            },
          }),
        },
      ],
    ],
  });
  await waitFor(() => expect(observer).toBeDefined());
  const end = (output: object) =>
    act(async () =>
      observer!.next({
        id: '1',
        type: 'completion',
        createdAt: '2026-11-21T07:00:01.000Z',
        taskId: 'task-1',
        body: { message: 'Done', status: 'completed', output },
      }),
    );
  return { address, end };
}

describe('FollowRequest', () => {
  it('leads to the request that the task has filed, once it has', async () => {
    const { address, end } = await follow();
    expect(address()).toBe('/create/tasks/task-1');

    await end({ requestId: 'r-1' });

    await waitFor(() => expect(address()).toBe('/requests/r-1'));
  });

  it('stays at a task that files none', async () => {
    const { address, end } = await follow();

    await end({ requestId: 7, instanceId: 'vm-1' });

    expect(address()).toBe('/create/tasks/task-1');
  });
});
