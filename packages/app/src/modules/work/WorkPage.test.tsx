import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  scaffolderApiRef,
  ScaffolderTask,
} from '@backstage/plugin-scaffolder-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
import { workClient } from './workClient';
import WorkIndicator from './WorkIndicator';
import WorkPage from './WorkPage';

const task = (number: number, status = 'completed') =>
  ({
    id: String(number),
    status,
    createdAt: '2026-11-21T07:00:00.000Z',
    spec: {
      parameters: { name: `vm-${number}` },
      steps: [{}],
      templateInfo: {
        entityRef: `template:default/machine-${number}`,
        entity: { metadata: { name: 'vm', title: 'Machine' } },
      },
    },
  }) as unknown as ScaffolderTask;

const request = (title: string, state: string) => ({
  id: `id-${title}`,
  title,
  state,
  step: 1,
  steps: 2,
  updatedAt: '2026-11-21T04:00:00.000Z',
});

function show(
  element: ReactElement,
  options: {
    at?: string;
    language?: 'ko';
    tasks?: ScaffolderTask[];
    /** What the server answers to an address. */
    answer?: (url: URL) => unknown;
  } = {},
) {
  workClient.clear();
  const { tasks = [], answer = () => ({ items: [] }) } = options;
  return renderInLanguage(element, {
    at: options.at ?? '/work',
    mountPath: '/work',
    language: options.language,
    apis: [
      [
        scaffolderApiRef,
        {
          listTasks: async ({ limit = 20, offset = 0 }) => ({
            tasks: tasks.slice(offset, offset + limit),
          }),
        },
      ],
      [
        discoveryApiRef,
        { getBaseUrl: async (id: string) => `http://portal/api/${id}` },
      ],
      [
        fetchApiRef,
        {
          fetch: async (asked: unknown) =>
            Response.json(
              answer(new URL(String((asked as Request).url ?? asked))),
            ),
        },
      ],
      [permissionApiRef, { authorize: async () => ({ result: 'ALLOW' }) }],
      [catalogApiRef, { getEntitiesByRefs: async () => ({ items: [] }) }],
    ],
  });
}

const rows = () => screen.findAllByRole('listitem');

describe('WorkPage', () => {
  it('shows what is over page by page, and finds what is old', async () => {
    const tasks = [
      task(0, 'processing'),
      ...Array.from({ length: 150 }, (_, index) => task(index + 1)),
    ];
    show(<WorkPage />, { tasks });
    expect(await rows()).toHaveLength(20);
    expect(screen.queryByText('Machine · vm-0')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect(await rows()).toHaveLength(40));
    await userEvent.type(screen.getByRole('searchbox'), 'vm-149');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByText('Machine · vm-149')).toBeInTheDocument();
  });

  it('shows the requests of the person that are over, as the server finds them', async () => {
    const asked: URLSearchParams[] = [];
    show(<WorkPage />, {
      at: '/work?kind=request&q=web',
      answer: ({ searchParams }) => {
        asked.push(searchParams);
        return {
          items: [
            request('web-1', 'completed'),
            request('web-2', 'rejected'),
            request('web-3', 'withdrawn'),
          ],
        };
      },
    });
    const all = await rows();
    expect(all.map(row => within(row).getByRole('link').textContent)).toEqual([
      'web-1',
      'web-2',
      'web-3',
    ]);
    expect(all[0]).toHaveTextContent('Done');
    expect(all[1]).toHaveTextContent('Rejected');
    // What is over has no progress, and asks for nothing.
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(asked[0].get('view')).toBe('mine');
    expect(asked[0].get('q')).toBe('web');
    expect(asked[0].toString()).not.toContain('waiting');
  });

  it('keeps in the address what is shown', async () => {
    const { address } = show(<WorkPage />, {
      language: 'ko',
      answer: ({ pathname }) => ({
        items: pathname.endsWith('/journeys')
          ? [
              {
                id: 'a',
                title: 'New service',
                'title@ko': '새 서비스',
                state: 'abandoned',
                stepsDone: 1,
                stepCount: 4,
                updatedAt: '2026-11-21T05:00:00.000Z',
              },
            ]
          : [],
      }),
    });
    expect(
      await screen.findByText('아직 완료한 작업이 없습니다'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /표시할 이력/ }));
    await userEvent.click(screen.getByRole('option', { name: '여정' }));
    expect(await screen.findByText('새 서비스')).toBeInTheDocument();
    expect(screen.getByText('중단됨')).toBeInTheDocument();
    expect(address()).toBe('/work?kind=journey');
  });

  it('has the half-filled forms, each with a way to discard it', async () => {
    const kept = (id: string, name: string) => ({
      id,
      templateRef: `template:default/${name}`,
      step: 0,
      stepCount: 2,
      updatedAt: '2026-11-21T05:00:00.000Z',
    });
    let items = [kept('a', 'machine'), kept('b', 'volume')];
    const { address } = show(<WorkPage />, {
      language: 'ko',
      answer: ({ pathname }) => {
        if (pathname.endsWith('/drafts/a')) {
          items = items.filter(({ id }) => id !== 'a');
        }
        return { items: pathname.endsWith('/drafts') ? items : [] };
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /표시할 이력/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: '임시 저장' }));
    expect(await rows()).toHaveLength(2);
    expect(address()).toBe('/work?kind=draft');

    await userEvent.click(
      screen.getByRole('button', { name: 'machine 임시 저장 삭제' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '삭제' }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByText('volume')).toBeInTheDocument();
  });

  it('says where there is no half-filled form', async () => {
    show(<WorkPage />, { at: '/work?kind=draft' });
    expect(
      await screen.findByText('No form is half filled'),
    ).toBeInTheDocument();
  });

  it('says that nothing matches', async () => {
    show(<WorkPage />, { at: '/work?kind=request&q=zzz' });
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
  });
});

describe('WorkIndicator', () => {
  it('counts what is unfinished, and leads to the next thing to do', async () => {
    show(<WorkIndicator />, {
      tasks: [task(1), task(2, 'failed')],
      answer: ({ searchParams }) => ({
        items:
          searchParams.get('view') === 'inbox'
            ? [request('web', 'waiting')]
            : [],
      }),
    });
    const button = await screen.findByRole('button', {
      name: 'My work: 2 unfinished',
    });
    await userEvent.click(button);
    const [failed, decide, history] = await screen.findAllByRole('menuitem');
    expect(failed).toHaveTextContent('Machine · vm-2 — Start again');
    expect(decide).toHaveTextContent('web — Decide');
    expect(decide).toHaveAttribute('href', '/requests/id-web');
    expect(history).toHaveAttribute('href', '/work');
  });

  it('has the history also when nothing is unfinished', async () => {
    show(<WorkIndicator />, { language: 'ko' });
    await userEvent.click(
      await screen.findByRole('button', { name: '내 작업, 미완료: 0' }),
    );
    expect(
      await screen.findByRole('menuitem', { name: '작업 이력' }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('menuitem')).toHaveLength(1);
  });
});
