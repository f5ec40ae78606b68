import { randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { expect, test } from '../lib/fixtures';
import { makeInstances } from '../lib/made';
import { PortalApi } from '../lib/PortalApi';
import {
  ReplicatedPortal,
  startReplicatedPortal,
} from '../lib/replicatedPortal';
import { until } from '../lib/until';

interface Session {
  id: string;
  state: string;
  endReason?: string;
}

let postgres: Awaited<ReturnType<typeof givenOrStartedPostgres>>;
let portal: ReplicatedPortal;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  postgres = await givenOrStartedPostgres();
  portal = await startReplicatedPortal({
    database: postgres.url,
    serviceToken: randomBytes(24).toString('base64url'),
  });
});

test.afterAll(async () => {
  await portal?.stop();
  await postgres?.stop();
});

/** What a page does with a ticket, at the replica that has the socket. */
async function openTerminal(
  replica: number,
  path: string,
  token: string,
): Promise<{ type(text: string): void; text(): string; closed(): boolean }> {
  const socket = new WebSocket(
    new URL(path, portal.replicaUrl(replica).replace('http', 'ws')),
    { origin: portal.url },
  );
  let shown = '';
  let isClosed = false;
  socket.on('message', (data, isBinary) => {
    shown += isBinary ? String(data) : '';
  });
  socket.on('close', () => {
    isClosed = true;
  });
  socket.on('error', () => {});
  await new Promise(resolve => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'token', token }));
  return {
    type: text => socket.send(Buffer.from(text)),
    text: () => shown,
    closed: () => isClosed,
  };
}

test('a terminal of a replica that is killed ends truthfully, and what it showed is read at another', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  test.setTimeout(300_000);
  const [one, other] = await Promise.all(
    [0, 1].map(replica =>
      PortalApi.signIn(portal.replicaUrl(replica), 'administrator'),
    ),
  );
  const { instances } = await makeInstances(other, name);
  const [{ id: instanceId }] = instances;
  // The ticket is of one replica, the terminal at the other.
  const ticket = await other.post<{ path: string }>(
    `/api/clouds/instances/${instanceId}/terminal-sessions`,
    { columns: 80, rows: 24 },
  );
  const terminal = await openTerminal(0, ticket.path, one.token);
  await until('the machine greets', async () => terminal.text().includes('$'));
  terminal.type('echo seen-before\n');
  const session = async () =>
    (
      await other.get<{ items: Session[] }>(
        `/api/clouds/terminal-sessions?instanceId=${instanceId}`,
      )
    ).items[0];
  const { id } = await session();
  const recorded = async () =>
    JSON.stringify(
      await other.post(
        `/api/clouds/terminal-sessions/${id}/recording-readings`,
        {},
      ),
    );
  await until('the other replica has what was shown', async () =>
    (await recorded()).includes('seen-before'),
  );
  expect(await session()).toMatchObject({ state: 'open' });

  await portal.kill(0);
  await until('the browser knows', async () => terminal.closed());
  await until(
    'the session is over',
    async () => (await session()).state === 'ended',
    { seconds: 150 },
  );
  expect(await session()).toMatchObject({ endReason: 'PortalLost' });
  expect(await recorded()).toContain('seen-before');

  // Whoever plays it back is told that it was cut.
  await signInAs('administrator');
  await page.goto(`${portal.url}/clouds/instances/${instanceId}/terminal`);
  await page.getByRole('button', { name: say.playRecording }).first().click();
  const recording = page.getByRole('dialog');
  await expect(recording.getByText(say.recordingCut)).toBeVisible();
  await expect(recording.locator('.xterm-rows')).toContainText('seen-before');

  // The other one goes on.
  const again = await other.post<{ path: string }>(
    `/api/clouds/instances/${instanceId}/terminal-sessions`,
    { columns: 80, rows: 24 },
  );
  const next = await openTerminal(1, again.path, other.token);
  await until('it greets again', async () => next.text().includes('$'));
  next.type('exit\n');
  await until('it ended', async () => next.closed());
  await portal.restart(0);
});
