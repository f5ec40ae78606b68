import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  ScaffolderTask,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInLanguage } from '../../__testUtils__/renderInLanguage';
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

function show(
  listTasks: () => Promise<{ tasks: ScaffolderTask[] }>,
  language?: 'ko',
  answer: object = { ok: true, json: async () => events },
) {
  renderInLanguage(<MyWork />, {
    language,
    apis: [
      [scaffolderApiRef, { listTasks }],
      [discoveryApiRef, { getBaseUrl: async () => 'http://portal/scaffolder' }],
      [fetchApiRef, { fetch: async () => answer }],
    ],
  });
}

const rows = () => screen.findAllByRole('listitem');

describe('MyWork', () => {
  it('shows what runs first, with its progress and the way back into it', async () => {
    show(async () => ({
      tasks: [task('1', 'completed', 'old'), task('2', 'processing', 'new')],
    }));

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

  it('shows what runs also where its progress cannot be read', async () => {
    show(async () => ({ tasks: [task('1', 'processing', 'web')] }), undefined, {
      ok: false,
      json: async () => ({ error: { message: 'Too many requests' } }),
    });

    const [row] = await rows();
    expect(row).toHaveTextContent('Running');
    expect(row).not.toHaveTextContent('1 of 3');
  });

  it('starts what failed again with what was entered', async () => {
    show(async () => ({ tasks: [task('1', 'failed', 'web')] }), 'ko');

    expect(
      await screen.findByRole('link', { name: '다시 시작' }),
    ).toHaveAttribute(
      'href',
      `/create/templates/default/virtual-machine?formData=${encodeURIComponent(
        '{"name":"web"}',
      )}`,
    );
  });

  it('says what to do when nothing was started yet', async () => {
    show(async () => ({ tasks: [] }));

    expect(
      await screen.findByText(
        'Start from a template; what you start is listed here.',
      ),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    let answers = 0;
    show(async () => {
      answers += 1;
      if (answers === 1) {
        throw new Error('The scaffolder is away');
      }
      return { tasks: [task('1', 'completed', 'web')] };
    });

    expect(
      await screen.findByText('The scaffolder is away'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await rows()).toHaveLength(1);
  });
});
