import { Journey, JourneyStep } from '@rackstage/plugin-requests-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { minute } from '../../__testUtils__/things';
import { JourneyPages } from './JourneyPages';

const id = '5f2c1e9a-0b1d-4a5e-8f00-0123456789ab';

const step = (
  name: string,
  state: JourneyStep['state'],
  more: Partial<JourneyStep> = {},
): JourneyStep => ({
  id: name,
  title: name,
  templateRef: `template:default/${name}`,
  optional: false,
  state,
  ...more,
});

const aJourney = (
  steps: JourneyStep[],
  more: Partial<Journey> = {},
): Journey => ({
  id,
  templateRef: 'template:default/new-service',
  title: 'New service',
  'title@ko': '새 서비스',
  state: 'active',
  stepsDone: steps.filter(({ state }) => state === 'done').length,
  stepCount: steps.length,
  revision: 3,
  createdAt: minute(0),
  updatedAt: minute(1),
  current: steps.find(({ state }) => state !== 'done' && state !== 'skipped'),
  parameters: {},
  steps,
  ...more,
});

const machine = step('machine', 'done', {
  taskId: 'task-1',
  requestId: 'request-1',
  outputs: { entityRefs: ['resource:default/web-01.sandbox'] },
  finishedAt: minute(1),
});

function show(
  journey: Journey | (() => Promise<Journey>),
  options: {
    language?: 'ko';
    journeys?: Record<string, unknown>;
  } = {},
) {
  return renderPage({
    api: {},
    at: `/${id}`,
    language: options.language,
    element: <JourneyPages />,
    journeys: {
      getJourney: typeof journey === 'function' ? journey : async () => journey,
      ...options.journeys,
    },
  });
}

const rows = () => screen.findAllByRole('listitem');

describe('JourneyPage', () => {
  it('shows where each step is, what it made, and one way on', async () => {
    show(
      aJourney([
        step('workspace', 'skipped', { optional: true }),
        machine,
        step('disk', 'draft', { optional: true }),
        step('access', 'waiting'),
      ]),
    );
    const [workspace, made, disk, access] = await rows();
    expect(workspace).toHaveTextContent('Skipped');
    expect(
      within(made).getByRole('link', { name: 'Task and log' }),
    ).toHaveAttribute('href', '/create/tasks/task-1');
    expect(within(made).getByRole('link', { name: 'Request' })).toHaveAttribute(
      'href',
      '/requests/request-1',
    );
    expect(made).toHaveTextContent('resource:default/web-01.sandbox');
    expect(disk).toHaveAttribute('aria-current', 'step');
    expect(
      within(disk).getByRole('link', { name: 'Continue: disk' }),
    ).toHaveAttribute(
      'href',
      `/create/templates/default/disk?journey=${id}&step=disk&continue`,
    );
    expect(within(access).queryByRole('link')).not.toBeInTheDocument();
    expect(
      screen.getByRole('progressbar', { name: '1 of 4 steps' }),
    ).toHaveAttribute('value', '1');
  });

  it('waits for a request with a way to it, and lets nothing else begin', async () => {
    show(
      aJourney([
        step('machine', 'request', { requestId: 'request-1' }),
        step('disk', 'waiting'),
      ]),
      { language: 'ko' },
    );
    const [waits] = await rows();
    expect(waits).toHaveTextContent('승인 대기');
    expect(within(waits).getByRole('link')).toHaveAttribute(
      'href',
      '/requests/request-1',
    );
    expect(within(waits).queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    ['rejected', 'What was asked for was rejected'],
    ['withdrawn', 'What was asked for was withdrawn'],
    ['expired', 'Nobody decided in time'],
    ['handed-back', 'It could not be made, and was handed back'],
    ['Name is taken', 'Name is taken'],
  ])(
    'says that it failed (%s), and offers to try again',
    async (reason, says) => {
      show(aJourney([step('machine', 'failed', { reason })]));
      const [failed] = await rows();
      expect(failed).toHaveTextContent(says);
      expect(
        within(failed).getByRole('link', { name: 'Try again: machine' }),
      ).toHaveAttribute(
        'href',
        `/create/templates/default/machine?journey=${id}&step=machine`,
      );
    },
  );

  it('skips what is optional, as it was last read', async () => {
    const after = aJourney([
      step('disk', 'skipped', { optional: true }),
      step('access', 'ready'),
    ]);
    const asked: unknown[] = [];
    const { user } = show(
      aJourney([
        step('disk', 'ready', { optional: true }),
        step('access', 'waiting'),
      ]),
      {
        journeys: {
          skipStep: async (...args: unknown[]) => {
            asked.push(args);
            return after;
          },
        },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Skip: disk' }));
    expect(
      await screen.findByRole('link', { name: 'Fill in: access' }),
    ).toBeInTheDocument();
    expect(asked).toEqual([[id, 'disk', 3]]);
  });

  it('goes back only after it was asked, and says what came between', async () => {
    const asked: unknown[] = [];
    const { user } = show(aJourney([machine, step('disk', 'ready')]), {
      journeys: {
        reopenStep: async (...args: unknown[]) => {
          asked.push(args);
          throw Object.assign(new Error('The journey has moved on'), {
            statusCode: 409,
          });
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Go back: machine' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Go back to “machine”?');
    expect(asked).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Go back' }));
    expect(
      await screen.findByText('The journey has moved on'),
    ).toBeInTheDocument();
    expect(asked).toEqual([[id, 'machine', 3]]);
  });

  it('is abandoned, and then begins nothing more', async () => {
    const steps = [machine, step('disk', 'waiting')];
    const { user } = show(aJourney([machine, step('disk', 'ready')]), {
      journeys: {
        abandonJourney: async () =>
          aJourney(steps, { state: 'abandoned', current: undefined }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Abandon' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Abandon' }));
    expect(await screen.findByText('Abandoned')).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.queryByRole('button')).not.toBeInTheDocument(),
    );
  });

  it('says that there is none, and leads to the others', async () => {
    show(async () => {
      throw Object.assign(new Error('No journey with that id'), {
        name: 'NotFoundError',
        statusCode: 404,
      });
    });
    expect(await screen.findByText('This does not exist')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the list' })).toHaveAttribute(
      'href',
      '/work?kind=journey',
    );
  });
});
