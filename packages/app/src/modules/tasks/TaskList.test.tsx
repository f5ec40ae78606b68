import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  ScaffolderApi,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { configure, screen, within } from '@testing-library/react';
import { inLanguage } from '../../__testUtils__/inLanguage';
import TaskList from './TaskList';

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const task = (id: string, status: string, name: string, owner: string) => ({
  id,
  status,
  createdAt: '2026-11-21T07:00:00Z',
  lastHeartbeatAt: '2026-11-21T07:00:00Z',
  spec: {
    parameters: { name },
    user: { ref: owner },
    templateInfo: { entity: { metadata: { name: 'vm', title: '가상 머신' } } },
  },
});

const tasks = [
  task('1', 'completed', 'web', 'user:default/sora.park'),
  task('2', 'processing', 'db', 'user:default/sora.park'),
  task('3', 'failed', 'cache', 'user:default/daniel.choi'),
];

const scaffolderApi = {
  listTasks: async ({ filterByOwnership }: { filterByOwnership: string }) => {
    const found = filterByOwnership === 'all' ? tasks : tasks.slice(0, 2);
    return { tasks: found, totalTasks: found.length };
  },
} as unknown as ScaffolderApi;

function renderTasks(path: string, api = scaffolderApi) {
  renderInTestApp(<TaskList />, {
    apis: [[scaffolderApiRef, api]],
    config: inLanguage('ko'),
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

const rowOf = async (name: string) =>
  within((await screen.findByText(name)).closest<HTMLElement>('[role=row]')!);

describe('TaskList', () => {
  beforeEach(() => window.localStorage.clear());

  it('lists the person’s own tasks with their state in words', async () => {
    renderTasks('/');

    const web = await rowOf('web');
    expect(web.getByText('완료')).toBeVisible();
    expect(web.getByRole('link', { name: '가상 머신' })).toHaveAttribute(
      'href',
      '/create/tasks/1',
    );
    expect((await rowOf('db')).getByText('실행 중')).toBeVisible();
    expect(screen.queryByText('cache')).not.toBeInTheDocument();
    expect(screen.getByText('전체 2건 중 1–2')).toBeVisible();
  });

  it('lists everybody’s when the address says so', async () => {
    renderTasks('/?whose=all');

    expect((await rowOf('cache')).getByText('실패')).toBeVisible();
  });

  it('says in words why it shows nothing', async () => {
    const refused = Object.assign(new Error('Request failed with 403'), {
      statusCode: 403,
    });
    renderTasks('/', {
      ...scaffolderApi,
      listTasks: () => Promise.reject(refused),
    });

    expect(await screen.findByText(/^권한이 없습니다/)).toBeVisible();
    expect(screen.queryByText(/403/)).not.toBeInTheDocument();
  });
});
