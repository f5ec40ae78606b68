import {
  CloudsClient,
  InstanceReach,
  TerminalSession,
} from '@rackstage/plugin-clouds-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderClouds } from '../../__testUtils__/renderClouds';
import { anInstance, refusal } from '../../__testUtils__/things';
import { openTerminal, OpenTerminalOptions } from './openTerminal';
import { TerminalPage } from './TerminalPage';

jest.mock('./openTerminal', () => ({
  openTerminal: jest.fn(),
  newTerminal: async (element: HTMLElement) => ({
    terminal: {
      options: {},
      resize: () => {},
      reset: () => {},
      write: (text: string) => element.append(text),
    },
    dispose: () => {},
  }),
}));

const instance = anInstance();
const fingerprint = `SHA256:${'a'.repeat(43)}`;
const other = `SHA256:${'b'.repeat(43)}`;
const bastionId = '0b3c0f0e-0000-4000-8000-000000000001';

const aReach = (change: Partial<InstanceReach> = {}): InstanceReach => ({
  ready: true,
  host: '10.16.0.4',
  port: 22,
  hostKeys: [{ of: 'machine' }],
  limits: {
    idleMinutes: 15,
    longestMinutes: 480,
    retentionDays: 90,
    fileBytes: 1024 * 1024,
  },
  ...change,
});

const aSession = (change: Partial<TerminalSession> = {}): TerminalSession => ({
  id: '0b3c0f0e-0000-4000-8000-000000000002',
  instance: { id: instance.id, name: instance.name },
  workspaceId: 'default',
  user: 'user:default/sora.park',
  state: 'ended',
  endReason: 'Exited',
  recordedBytes: 100,
  createdAt: '2026-11-21T07:15:46.925Z',
  ...change,
});

function show(
  {
    reach = aReach(),
    sessions = [],
    ...api
  }: Partial<CloudsClient> & {
    reach?: InstanceReach;
    sessions?: TerminalSession[];
  } = {},
  options: Partial<Parameters<typeof renderClouds>[1]> = {},
) {
  return renderClouds(<TerminalPage />, {
    at: `/clouds/instances/${instance.id}/terminal`,
    api: {
      getInstance: async () => instance,
      getInstanceReach: async () => reach,
      listTerminalSessions: async () => ({ items: sessions }),
      ...api,
    },
    ...options,
  });
}

describe('TerminalPage', () => {
  it('says what is recorded before a terminal opens, and why it ended', async () => {
    let options: OpenTerminalOptions | undefined;
    jest.mocked(openTerminal).mockImplementation(async given => {
      options = given;
      given.onState({
        type: 'ready',
        host: '10.16.0.4',
        port: 22,
        bastion: 'gate',
      });
      return () => {};
    });
    const { user } = show();
    expect(
      await screen.findByText(/recorded and kept for 90 days/),
    ).toHaveTextContent('after 15 minutes without typing, and after 8 hours');
    await user.click(screen.getByRole('button', { name: 'Open terminal' }));
    expect(
      await screen.findByText(
        /You are on 10.16.0.4 port 22 by way of the bastion gate/,
      ),
    ).toBeInTheDocument();
    options!.onState({ type: 'ended', reason: 'Idle', message: '' });
    expect(
      await screen.findByText('Nobody typed for too long.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Open again' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['BastionGone', /bastion on the way was deleted. Name another/],
    ['BastionNotReady', /cannot be reached itself. Start it/],
    ['NoBastion', /only a private address/],
    ['NotRunning', /Start it first/],
  ] as const)('says what to do about %s', async (problem, what) => {
    show({ reach: aReach({ ready: false, problem, hostKeys: [] }) });
    expect(await screen.findByText(what)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Open terminal' }),
    ).not.toBeInTheDocument();
  });

  it('offers nothing to those who may not connect', async () => {
    show({}, { mayChange: false });
    expect(
      await screen.findByText('You may not connect to this machine'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Open terminal' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Path on the machine')).toBeNull();
  });

  it('says it when the way to the machine cannot be read', async () => {
    show({
      getInstanceReach: async () => {
        throw refusal(503, 'The database does not answer');
      },
    });
    expect(
      await screen.findByText(/The database does not answer/),
    ).toBeInTheDocument();
  });
});

describe('HostKeys', () => {
  const trusted = {
    type: 'ssh-ed25519',
    fingerprint,
    source: 'first-use' as const,
    since: '2026-11-21T07:15:46.925Z',
  };
  const refused = { type: 'ssh-ed25519', fingerprint: other, at: '' };

  it('shows both keys, and accepts that of a bastion for the bastion', async () => {
    const accepted: unknown[] = [];
    const { user } = show({
      reach: aReach({
        hostKeys: [
          { of: 'machine', trusted },
          { of: 'gate', instanceId: bastionId, trusted, refused },
        ],
      }),
      acceptHostKey: async (...given) => {
        accepted.push(given);
        return aReach();
      },
    });
    expect(
      await screen.findByText('Another key was refused'),
    ).toBeInTheDocument();
    expect(screen.getByText('Bastion gate')).toBeInTheDocument();
    expect(screen.getByText(other)).toBeInTheDocument();
    await user.click(
      await screen.findByRole('button', { name: 'Accept the new key' }),
    );
    await waitFor(() => expect(accepted).toEqual([[bastionId, other]]));
  });

  it('is accepted by nobody who may not', async () => {
    show(
      { reach: aReach({ hostKeys: [{ of: 'machine', trusted, refused }] }) },
      { mayChange: false },
    );
    expect(
      await screen.findByText('Another key was refused'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Accept the new key' }),
    ).toBeNull();
  });
});

describe('Sessions', () => {
  const play = async (session: TerminalSession) => {
    const { user } = show({
      sessions: [session],
      readRecording: async () => ({
        header: { version: 2, width: 80, height: 24, timestamp: 0 },
        events: [{ at: 0, kind: 'o', text: 'shown-before' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Play' }));
    return screen.findByRole('dialog');
  };

  it('plays back what was shown', async () => {
    const dialog = within(await play(aSession()));
    expect(await dialog.findByText('shown-before')).toBeInTheDocument();
    expect(dialog.queryByText(/was cut/)).toBeNull();
  });

  it.each(['PortalLost', 'RecordingFull'])(
    'says that a recording was cut by %s',
    async endReason => {
      const dialog = within(await play(aSession({ endReason })));
      expect(await dialog.findByText(/was cut/)).toBeInTheDocument();
    },
  );

  it('says that one is still open', async () => {
    const dialog = within(
      await play(aSession({ state: 'open', endReason: undefined })),
    );
    expect(await dialog.findByText(/still open/)).toBeInTheDocument();
  });

  it('shows who was there and how it ended, and recordings to nobody who may not see them', async () => {
    show(
      { sessions: [aSession({ endReason: 'PortalLost' })] },
      { mayChange: false },
    );
    expect(await screen.findByText('Sora Park')).toBeInTheDocument();
    expect(
      screen.getByText('The portal was lost while it was open.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
  });

  it('says that there was none', async () => {
    show();
    expect(
      await screen.findByText('Nobody had a terminal here yet.'),
    ).toBeInTheDocument();
  });
});

describe('Files', () => {
  it('lets nothing be copied before it is said what, and refuses what is too large at once', async () => {
    const { user } = show();
    const path = await screen.findByLabelText('Path on the machine');
    expect(screen.getByRole('button', { name: 'Download' })).toBeDisabled();
    await user.upload(
      screen.getByLabelText('Choose a file to upload'),
      new File(['short'], 'notes.txt'),
    );
    expect(path).toHaveValue('/tmp/notes.txt');
    expect(screen.getByRole('button', { name: 'Upload' })).toBeEnabled();
    await user.upload(
      screen.getByLabelText('Choose a file to upload'),
      new File(['a'.repeat(1024 * 1024 + 1)], 'large.bin'),
    );
    expect(
      await screen.findByText('The file is larger than 1 MiB.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Upload' })).toBeDisabled();
  });
});
