import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  ScaffolderTask,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { workClient } from '../work/workClient';
import { MyWork } from './MyWork';

const task = (id: string, status: string, name: string) =>
  ({
    id,
    status,
    createdAt: '2026-11-21T07:00:00.000Z',
    spec: {
      parameters: { name },
      steps: [{}, {}, {}],
      templateInfo: {
        entityRef: 'template:default/virtual-machine',
        entity: { metadata: { name: 'vm', title: 'Virtual machine' } },
      },
    },
  }) as unknown as ScaffolderTask;

/** The events of a task that has done one step and is in the second. */
const events = [
  { body: { stepId: 'check', status: 'processing' } },
  { body: { stepId: 'check', status: 'completed' } },
  { body: { stepId: 'create', status: 'processing' } },
];

const draft = {
  id: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
  templateRef: 'template:default/virtual-machine',
  step: 2,
  stepCount: 4,
  updatedAt: '2026-11-21T06:00:00.000Z',
};

const journey = {
  id: '5f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
  title: 'New service',
  'title@ko': '새 서비스',
  state: 'active',
  stepsDone: 1,
  stepCount: 4,
  updatedAt: '2026-11-21T05:00:00.000Z',
  current: { title: 'Disk', 'title@ko': '디스크', state: 'failed' },
};

const toDecide = {
  id: '6f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
  title: 'Three machines',
  state: 'waiting',
  step: 0,
  steps: 2,
  updatedAt: '2026-11-21T04:00:00.000Z',
};

function show(options: {
  listTasks?: () => Promise<{ tasks: ScaffolderTask[] }>;
  /** Answers by the end of the path; nothing is an empty list. */
  answers?: Record<string, unknown>;
  language?: 'ko';
  isAllowed?: boolean;
}) {
  const { listTasks = async () => ({ tasks: [] }), answers = {} } = options;
  const { language, isAllowed = true } = options;
  workClient.clear();
  const asked: string[] = [];
  const answer = (url: string) => {
    asked.push(url);
    const known = Object.keys(answers).find(path => url.includes(path));
    const value = known ? answers[known] : { items: [] };
    return value instanceof Error
      ? new Response(JSON.stringify({ error: { message: value.message } }), {
          status: 503,
          headers: { 'content-type': 'application/json' },
        })
      : new Response(JSON.stringify(value), {
          headers: { 'content-type': 'application/json' },
        });
  };
  renderInLanguage(<MyWork />, {
    language,
    apis: [
      [scaffolderApiRef, { listTasks }],
      [
        discoveryApiRef,
        { getBaseUrl: async (id: string) => `http://portal/api/${id}` },
      ],
      [fetchApiRef, { fetch: async (url: string) => answer(String(url)) }],
      [
        permissionApiRef,
        { authorize: async () => ({ result: isAllowed ? 'ALLOW' : 'DENY' }) },
      ],
      [
        catalogApiRef,
        {
          getEntitiesByRefs: async () => ({
            items: [{ metadata: { title: 'Virtual machine' } }],
          }),
        },
      ],
    ],
  });
  return asked;
}

const rows = () => screen.findAllByRole('listitem');

describe('MyWork', () => {
  it('shows what runs first, with its progress and the way back into it', async () => {
    show({
      listTasks: async () => ({
        tasks: [task('1', 'completed', 'old'), task('2', 'processing', 'new')],
      }),
      answers: { '/events': events },
    });

    const [first, second] = await rows();
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/create/tasks/2',
    );
    expect(first).toHaveTextContent('Virtual machine · new');
    expect(first).toHaveTextContent('Running');
    expect(
      within(first).getByRole('progressbar', { name: '1 of 3 steps' }),
    ).toHaveAttribute('value', '1');
    expect(second).toHaveTextContent('Done');
    expect(within(second).queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('puts first what waits for the person, each with one next thing to do', async () => {
    show({
      listTasks: async () => ({ tasks: [task('2', 'processing', 'new')] }),
      answers: {
        '/events': events,
        '/drafts': { items: [draft] },
        '/journeys': { items: [journey] },
        'view=inbox': { items: [toDecide] },
        '/counts': { inbox: 12, mine: {} },
      },
    });

    const all = await rows();
    expect(all.map(row => within(row).getAllByRole('link')[0].textContent))
      // What failed, what waits for the person, what runs.
      .toEqual([
        'New service · Disk',
        'Virtual machine',
        'Three machines',
        'Virtual machine · new',
      ]);
    expect(
      within(all[1]).getByRole('link', { name: 'Continue' }),
    ).toHaveAttribute(
      'href',
      '/create/templates/default/virtual-machine?continue',
    );
    expect(
      within(all[1]).getByRole('progressbar', { name: '2 of 4 steps' }),
    ).toBeInTheDocument();
    expect(
      within(all[0]).getByRole('link', { name: 'Try again' }),
    ).toHaveAttribute('href', `/journeys/${journey.id}`);
    expect(
      within(all[2]).getByRole('link', { name: 'Decide' }),
    ).toHaveAttribute('href', `/requests/${toDecide.id}`);
    // The list has the first of them.
    expect(
      await screen.findByRole('link', { name: '12 requests to decide' }),
    ).toHaveAttribute('href', '/requests?view=inbox');
  });

  it('discards a draft when that is confirmed, and says what failed', async () => {
    const answers: Record<string, unknown> = {
      [`/drafts/${draft.id}`]: new Error('The database is away'),
      '/drafts': { items: [draft] },
    };
    const asked = show({ answers });

    await rows();
    const discard = { name: 'Discard the draft of Virtual machine' };
    await userEvent.click(screen.getByRole('button', discard));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(asked.join()).not.toContain(draft.id);

    await userEvent.click(screen.getByRole('button', discard));
    const confirm = await screen.findByRole('button', { name: 'Discard' });
    await userEvent.click(confirm);
    expect(await screen.findByText(/database is away/)).toBeInTheDocument();
    Object.assign(answers, {
      [`/drafts/${draft.id}`]: {},
      '/drafts': { items: [] },
    });
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(screen.queryByRole('listitem')).not.toBeInTheDocument(),
    );
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows the rest when one source does not answer', async () => {
    show({
      language: 'ko',
      listTasks: async () => {
        throw Object.assign(new Error('The scaffolder is away'), {
          statusCode: 503,
        });
      },
      answers: { '/journeys': { items: [journey] } },
    });

    expect(await rows()).toHaveLength(1);
    expect(screen.getByText('새 서비스 · 디스크')).toBeInTheDocument();
    expect(screen.getByText('작업 목록을 읽지 못했습니다')).toBeInTheDocument();
  });

  it('starts what failed again with what was entered', async () => {
    show({
      listTasks: async () => ({ tasks: [task('1', 'failed', 'web')] }),
      language: 'ko',
    });

    expect(
      await screen.findByRole('link', { name: '다시 시작' }),
    ).toHaveAttribute(
      'href',
      `/create/templates/default/virtual-machine?formData=${encodeURIComponent(
        '{"name":"web"}',
      )}`,
    );
  });

  it('says what to do when nothing was started yet, and asks for nothing that is not for this person', async () => {
    const asked = show({ isAllowed: false });

    expect(
      await screen.findByText(
        'Start from a template; what you start is listed here.',
      ),
    ).toBeInTheDocument();
    expect(asked.join()).not.toMatch(/drafts|journeys/);
  });

  it('tries again what failed', async () => {
    let answers = 0;
    show({
      listTasks: async () => {
        answers += 1;
        if (answers === 1) {
          throw Object.assign(new Error('Away'), { statusCode: 503 });
        }
        return { tasks: [task('1', 'completed', 'web')] };
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(await rows()).toHaveLength(1);
  });
});
