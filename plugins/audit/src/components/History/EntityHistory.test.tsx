import { EntityProvider } from '@backstage/plugin-catalog-react';
import { AuditEvent } from '@rackstage/plugin-audit-common';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { EntityHistoryTab } from '../AuditPages';

const server = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'web-03', namespace: 'default' },
};

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
  meta: {},
  hash: 'h',
  ...fields,
});

/** The tab of an entity with this history, one event on each page, and what was asked for. */
function renderHistory(events: AuditEvent[], language?: 'ko') {
  const asked: object[] = [];
  const { user } = renderPage({
    language,
    page: (
      <EntityProvider entity={server}>
        <EntityHistoryTab />
      </EntityProvider>
    ),
    api: {
      listEntityHistory: async ({ entityRef, cursor }) => {
        asked.push({ entityRef, cursor });
        const index = Number(cursor ?? 0);
        return {
          items: events.slice(index, index + 1),
          nextCursor: index + 1 < events.length ? `${index + 1}` : undefined,
        };
      },
    },
  });
  return { user, asked };
}

describe('EntityHistory', () => {
  it('shows who did what to the entity, page after page', async () => {
    const { user, asked } = renderHistory([
      event(2, { status: 'failed', error: 'No room' }),
      event(1, { actor: undefined }),
    ]);
    const table = within(await screen.findByRole('table', { name: 'History' }));
    expect(table.getByText('clouds.event-2')).toBeInTheDocument();
    expect(table.getByText(/No room/)).toBeInTheDocument();
    expect(
      await table.findByRole('link', { name: 'Civic services' }),
    ).toHaveAttribute('href', '/catalog/default/user/ann');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await table.findByText('clouds.event-1')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(asked).toEqual([
      { entityRef: 'resource:default/web-03', cursor: undefined },
      { entityRef: 'resource:default/web-03', cursor: '1' },
    ]);
  });

  it('says that nothing was done yet, in Korean too', async () => {
    renderHistory([], 'ko');
    expect(await screen.findByText('아직 이력이 없습니다')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says what failed, and tries again', async () => {
    let fails = true;
    const { user } = renderPage({
      page: (
        <EntityProvider entity={server}>
          <EntityHistoryTab />
        </EntityProvider>
      ),
      api: {
        listEntityHistory: async () => {
          if (fails) {
            throw Object.assign(new Error('No disk'), { statusCode: 500 });
          }
          return { items: [event(1)] };
        },
      },
    });
    expect(await screen.findByText('No disk')).toBeInTheDocument();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('clouds.event-1')).toBeInTheDocument();
  });
});
