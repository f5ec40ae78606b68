import { CloudsClient, Command } from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { refusal } from '../../__testUtils__/things';
import { CommandPage } from './CommandPage';
import { CommandsPage } from './CommandsPage';

const aTarget = (
  name: string,
  change: Partial<Command['targets'][number]> = {},
): Command['targets'][number] => ({
  id: `target-${name}`,
  instance: { id: `instance-${name}`, name },
  state: 'running',
  truncated: false,
  ...change,
});

const aCommand = (change: Partial<Command> = {}): Command => ({
  id: '0b3c0f0e-0000-4000-8000-000000000003',
  command: 'uptime',
  workspaceId: 'default',
  requestedBy: 'user:default/sora.park',
  state: 'running',
  cancelling: false,
  concurrency: 10,
  timeoutSeconds: 300,
  createdAt: '2026-11-21T07:15:46.925Z',
  targets: [
    aTarget('web-01', { state: 'exited', exitCode: 0 }),
    aTarget('web-02', { state: 'timed-out' }),
    aTarget('web-03'),
  ],
  ...change,
});

const show = (api: Partial<CloudsClient>) =>
  renderClouds(<CommandPage />, {
    api: {
      getCommand: async () => aCommand(),
      readCommandOutput: async () => ({
        events: [],
        nextAfter: 0,
        ended: false,
      }),
      ...api,
    },
  });

describe('CommandPage', () => {
  it('shows what became of it on each machine, and what each wrote, while it runs', async () => {
    let parts = 0;
    const { user } = show({
      readCommandOutput: async (_, { targetId }) => {
        parts += 1;
        return {
          events: [
            { at: 0, kind: 'o', text: `part ${parts} of ${targetId}\n` },
          ],
          nextAfter: parts,
          ended: parts > 1,
        };
      },
    });
    expect(await screen.findByText('2 of 3 done')).toBeInTheDocument();
    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(name) }));
    expect(row('web-01').getByText('Code 0')).toBeInTheDocument();
    expect(row('web-02').getByText('timed out')).toBeInTheDocument();
    expect(row('web-03').getByText('running')).toBeInTheDocument();
    // What comes later is shown as well.
    expect(
      await screen.findByText(/part 2 of target-web-01/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Output of web-02' }));
    expect(await screen.findByText(/of target-web-02/)).toBeInTheDocument();
  });

  it('is cancelled', async () => {
    let command = aCommand();
    const { user } = show({
      getCommand: async () => command,
      cancelCommand: async () => {
        command = aCommand({ cancelling: true });
        return command;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Being cancelled')).toBeInTheDocument();
  });

  it('says what nobody knows', async () => {
    show({
      getCommand: async () =>
        aCommand({
          state: 'finished',
          targets: [
            aTarget('web-01', {
              state: 'unknown',
              message: 'The portal stopped',
            }),
          ],
        }),
    });
    expect(
      await screen.findByText(/it is not run again by itself/),
    ).toBeInTheDocument();
    expect(screen.getByText('The portal stopped')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });

  it('says that there is none, and leads back', async () => {
    show({
      getCommand: async () => {
        throw refusal(404, 'No command');
      },
    });
    expect(await screen.findByText('This does not exist')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'To the list' })).toHaveAttribute(
      'href',
      '/clouds/commands',
    );
  });
});

describe('CommandsPage', () => {
  const showList = (
    api: Partial<CloudsClient>,
    options: Partial<Parameters<typeof renderClouds>[1]> = {},
  ) => renderClouds(<CommandsPage />, { api, ...options });

  it('says what it is for where nothing was run', async () => {
    showList({ listCommands: async () => ({ items: [] }) });
    expect(
      await screen.findByText('No command was run yet'),
    ).toBeInTheDocument();
  });

  it('fails with a way to try again', async () => {
    let isDown = true;
    const { user } = showList({
      listCommands: async () => {
        if (isDown) {
          throw refusal(503, 'The database does not answer');
        }
        return { items: [aCommand()] };
      },
    });
    await screen.findByText(/The database does not answer/);
    isDown = false;
    await user.click(screen.getByRole('button', { name: /again/ }));
    expect(
      await screen.findByRole('link', { name: 'uptime' }),
    ).toBeInTheDocument();
  });

  it('asks for a command by labels, once', async () => {
    const asked: object[] = [];
    const { user, address } = showList(
      {
        listCommands: async () => ({ items: [] }),
        runCommand: async request => {
          asked.push(request);
          return aCommand();
        },
      },
      { at: '/?new=' },
    );
    const dialog = within(await screen.findByRole('dialog'));
    const run = dialog.getByRole('button', { name: 'Run' });
    expect(run).toBeDisabled();
    await user.type(dialog.getByLabelText('Command'), 'uptime');
    await user.type(dialog.getByLabelText('Labels'), 'team=web');
    await user.click(run);
    await waitFor(() =>
      expect(asked).toEqual([
        expect.objectContaining({
          command: 'uptime',
          labels: { team: 'web' },
          workspaceId: 'default',
        }),
      ]),
    );
    await waitFor(() => expect(address()).toMatch('/clouds/commands/'));
  });
});
