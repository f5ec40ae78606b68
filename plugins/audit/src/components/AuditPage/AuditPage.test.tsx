import { AuditEvent, Verification } from '@rackstage/plugin-audit-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';

const event = (id: number, fields: Partial<AuditEvent> = {}): AuditEvent => ({
  id,
  writer: 'w',
  seq: id,
  at: '2026-01-01T00:00:00.000Z',
  plugin: 'clouds',
  event: `clouds.event-${id}`,
  severity: 'medium',
  status: 'succeeded',
  actor: 'user:default/ann',
  count: 1,
  meta: { name: 'web-03' },
  hash: 'h',
  ...fields,
});

/** A server with these events, one on each page, and what it was asked. */
function serverOf(...events: AuditEvent[]) {
  const queries: object[] = [];
  let verification: Verification | undefined;
  return {
    queries,
    api: {
      listEvents: async (query: { cursor?: string }) => {
        queries.push(query);
        const index = Number(query.cursor ?? 0);
        return {
          items: events.slice(index, index + 1),
          nextCursor: index + 1 < events.length ? `${index + 1}` : undefined,
        };
      },
      countEvents: async () => ({ count: events.length, isMore: false }),
      getEvent: async (id: number) => events.find(one => one.id === id)!,
      listVerifications: async () => ({
        items: verification ? [verification] : [],
      }),
      startVerification: async () => {
        verification = {
          id: 'v',
          requestedBy: 'user:default/ann',
          requestedAt: '2026-01-01T00:00:00.000Z',
          finishedAt: '2026-01-01T00:00:01.000Z',
          state: 'done',
          checked: 2,
          problemCount: 1,
          problems: [
            {
              kind: 'changed',
              writer: 'w',
              firstSeq: 2,
              lastSeq: 2,
              event: 'clouds.event-2',
            },
          ],
        };
        return verification;
      },
      listSinks: async () => ({
        items: [
          {
            name: 'siem',
            type: 'syslog' as const,
            target: 'tls://siem:6514',
            sent: 7,
            waiting: 3,
            failingSince: '2026-01-01T00:00:00.000Z',
            lastError: 'connect ECONNREFUSED',
          },
        ],
      }),
    },
  };
}

const name = (id: number) => `clouds.event-${id}`;

describe('AuditPage', () => {
  it('lists page after page, without readings until they are asked for', async () => {
    const server = serverOf(event(1), event(2));
    const { user, address } = renderPage({ api: server.api });
    expect(await screen.findByText(name(1))).toBeInTheDocument();
    expect(screen.getByText('2 events')).toBeInTheDocument();
    expect(server.queries[0]).toMatchObject({ changes: true });
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(name(2))).toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: 'Readings too' }));
    expect(address()).toBe('?readings=true');
    await waitFor(() =>
      expect(server.queries.at(-1)).toMatchObject({ changes: undefined }),
    );
  });

  it('asks for what the address says, and takes filters away by their chips', async () => {
    const server = serverOf(event(1));
    const { user, address } = renderPage({
      api: server.api,
      at: '?actor=user:default/ann&status=failed&q=web',
    });
    await screen.findByText(name(1));
    expect(server.queries[0]).toMatchObject({
      actor: 'user:default/ann',
      status: 'failed',
      q: 'web',
    });
    await user.click(
      screen.getByRole('button', { name: 'Remove filter: Who' }),
    );
    await waitFor(() => expect(address()).not.toContain('actor'));
    await waitFor(() =>
      expect(server.queries.at(-1)).not.toHaveProperty('actor'),
    );
  });

  it('says that a text is too short, and does not search for it', async () => {
    const server = serverOf(event(1));
    renderPage({ api: server.api, at: '?q=ab' });
    expect(
      await screen.findByText('Type three characters or more'),
    ).toBeInTheDocument();
    await screen.findByText(name(1));
    expect(server.queries[0]).toMatchObject({ q: undefined });
  });

  it('shows all of one event, and finds others of the same request', async () => {
    const one = event(1, { requestId: 'support-case-4711', error: 'No room' });
    const { user, address } = renderPage({ api: serverOf(one).api });
    await user.click(await screen.findByRole('button', { name: name(1) }));
    const panel = within(await screen.findByRole('region', { name: name(1) }));
    expect(panel.getByText('No room')).toBeInTheDocument();
    expect(panel.getByText(/"name": "web-03"/)).toBeInTheDocument();
    await user.click(
      panel.getByRole('button', { name: 'Of the same request' }),
    );
    expect(address()).toContain('requestId=support-case-4711');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).not.toContain('id=1'));
  });

  it('takes the keyboard to what was opened, and back when it is closed', async () => {
    const { user } = renderPage({ api: serverOf(event(1)).api });
    const row = await screen.findByRole('button', { name: name(1) });
    row.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Close' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(row).toHaveFocus());
  });

  it('names what a verification found, and which sink fails', async () => {
    const { user } = renderPage({ api: serverOf(event(1)).api });
    expect(
      await screen.findByText(/Nobody has looked yet/),
    ).toBeInTheDocument();
    expect(await screen.findByText('Failing')).toBeInTheDocument();
    expect(screen.getByText(/ECONNREFUSED/)).toBeInTheDocument();
    expect(screen.getByText(/7 sent · 3 waiting/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    expect(await screen.findByText('Tampered with')).toBeInTheDocument();
    expect(screen.getByText(/w #2 clouds.event-2/)).toBeInTheDocument();
  });

  it('offers nothing that is not allowed', async () => {
    renderPage({ api: serverOf(event(1)).api, mayChange: false });
    await screen.findByText(name(1));
    expect(screen.queryByRole('button', { name: /Export|Verify/ })).toBeNull();
  });

  it('says what failed, and tries again', async () => {
    const server = serverOf(event(1));
    let fails = true;
    const { user } = renderPage({
      api: {
        ...server.api,
        listEvents: async query => {
          if (fails) {
            throw Object.assign(new Error('No disk'), { statusCode: 500 });
          }
          return server.api.listEvents(query);
        },
      },
    });
    expect(await screen.findByText('No disk')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(name(1))).toBeInTheDocument();
  });

  it('is in Korean too', async () => {
    renderPage({ api: serverOf().api, language: 'ko' });
    expect(
      await screen.findByText('일치하는 이벤트가 없습니다'),
    ).toBeInTheDocument();
  });
});
