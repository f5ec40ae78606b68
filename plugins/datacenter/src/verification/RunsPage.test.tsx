import {
  VerificationDetail,
  NewVerification,
} from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { DatacenterPageClient } from '../api/DatacenterPageClient';
import { anObject, aPage } from '../__testUtils__/things';
import { renderPage } from '../__testUtils__/renderPage';

const aRun = (fields: Partial<VerificationDetail>): VerificationDetail => ({
  id: 'v1',
  scope: 'racks',
  objectIds: ['r1', 'r2'],
  title: 'R1, R2',
  state: 'done',
  requestedBy: 'user:default/ann',
  requestedAt: '2026-12-01T00:00:00.000Z',
  deviceCount: 9,
  askedCount: 9,
  unreadCount: 4,
  unread: [],
  counts: { wrong: 1, missing: 2, extra: 3, unknown: 0, verified: 7 },
  ...fields,
});

const racks = ['r1', 'r2'].map(id =>
  anObject('racks', id, { name: id.toUpperCase(), roomId: 'h1' }),
);

const render = (options: {
  at?: string;
  api?: Partial<DatacenterPageClient>;
  mayNot?: string[];
  language?: 'en' | 'ko';
}) => {
  const started: NewVerification[] = [];
  const page = renderPage({
    at: '/cabling/verifications',
    ...options,
    api: {
      listVerifications: async () => ({ items: [aRun({})] }),
      getVerification: async () => aRun({}),
      listVerifiedLinks: async () => ({ items: [] }),
      listObjects: async () => aPage(racks),
      getObject: async (_kind: string, id: string) => {
        const found = racks.find(rack => rack.id === id);
        if (!found) {
          throw new Error('It is gone');
        }
        return { ...found, titles: {} } as never;
      },
      startVerification: async wanted => {
        started.push(wanted);
        return aRun({ id: 'v2' });
      },
      ...options.api,
    },
  });
  return { ...page, started };
};

// What is not drawn is never scrolled to its end.
beforeAll(() => {
  window.IntersectionObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as never;
});

describe('All comparisons', () => {
  it('are listed with what they are of, who began them, and what came of each', async () => {
    render({
      api: {
        listVerifications: async () => ({
          items: [
            aRun({}),
            aRun({
              id: 'v0',
              scope: 'places',
              title: 'Hall',
              state: 'failed',
              requestedBy: 'plugin:datacenter',
              counts: undefined,
              unreadCount: undefined,
            }),
          ],
        }),
      },
    });
    const [, first, second] = await screen.findAllByRole('row');
    expect(within(first).getByRole('link', { name: 'R1, R2' })).toHaveAttribute(
      'href',
      '/datacenter/cabling/verifications/v1',
    );
    expect(
      within(first)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .slice(4),
    ).toEqual(['1', '2', '3', '4']);
    expect(within(second).getByText('By the schedule')).toBeVisible();
    expect(within(second).getByText('Failed')).toBeVisible();
    expect(
      within(second)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .slice(4),
    ).toEqual(['', '', '', '']);
  });

  it('are looked through by state, and page by page', async () => {
    const asked: unknown[] = [];
    const { user } = render({
      api: {
        listVerifications: async ({ state, cursor }) => {
          asked.push([state, cursor]);
          if (state) {
            return { items: [] };
          }
          return cursor
            ? { items: [aRun({ id: 'v0', title: 'Older' })] }
            : { items: [aRun({})], nextCursor: 'n' };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /more/i }));
    expect(await screen.findByRole('link', { name: 'Older' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Failed' }));
    expect(
      await screen.findByText('No comparisons in this state'),
    ).toBeVisible();
    expect(asked).toEqual([
      [undefined, undefined],
      [undefined, 'n'],
      [['failed'], undefined],
    ]);
  });

  it('are begun of several things at once', async () => {
    const { user, started, address } = render({
      api: { listVerifications: async () => ({ items: [] }) },
    });
    await user.click(
      await screen.findByRole('button', { name: 'New comparison' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('button', { name: 'Compare now' }),
    ).toBeDisabled();
    await user.click(
      within(dialog).getByRole('button', { name: /What is compared/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Racks' }));
    for (const name of ['R1', 'R2']) {
      const search = within(dialog).getByRole('combobox', { name: /rack/i });
      await user.type(search, name);
      await user.click(await screen.findByRole('option', { name }));
      const remove = await within(dialog).findByRole('button', {
        name: `Remove ${name}`,
      });
      await waitFor(() => expect(remove).toHaveFocus());
    }
    await user.click(
      within(dialog).getByRole('button', { name: 'Compare now' }),
    );
    await waitFor(() =>
      expect(address()).toBe('/datacenter/cabling/verifications/v2'),
    );
    expect(started).toEqual([{ scope: 'racks', ids: ['r1', 'r2'] }]);
  });

  it('are begun of what is selected in a list', async () => {
    const { user, started, address } = render({ at: '/racks/racks' });
    for (const name of [/R1/, /R2/]) {
      const row = await screen.findByRole('row', { name });
      await user.click(within(row).getByRole('checkbox'));
    }
    await user.click(screen.getByRole('button', { name: 'Compare cables' }));
    await waitFor(() =>
      expect(address()).toBe('/datacenter/cabling/verifications/v2'),
    );
    expect(started).toEqual([{ scope: 'racks', ids: ['r1', 'r2'] }]);
  });

  it('are begun by nobody who may only look', async () => {
    render({ mayNot: ['datacenter.object.update'] });
    await screen.findByRole('link', { name: 'R1, R2' });
    expect(screen.queryByRole('button', { name: 'New comparison' })).toBeNull();
  });

  it('are shown in Korean', async () => {
    render({ language: 'ko' });
    expect(
      await screen.findByRole('columnheader', { name: '비교 대상' }),
    ).toBeVisible();
    expect(
      await screen.findByRole('button', { name: '새 비교' }),
    ).toBeVisible();
  });
});

describe('A comparison of several things', () => {
  it('leads to each that is still there, and is made again', async () => {
    const { user, started } = render({
      at: '/cabling/verifications/v1',
      api: {
        getVerification: async () => aRun({ objectIds: ['r1', 'r2', 'gone'] }),
      },
    });
    const compared = await screen.findByRole('list', { name: 'Racks' });
    expect(
      await within(compared).findByRole('link', { name: 'R2' }),
    ).toHaveAttribute('href', '/datacenter/racks/racks/r2');
    expect(within(compared).getAllByRole('link')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Compare cables' }));
    await waitFor(() =>
      expect(started).toEqual([{ scope: 'racks', ids: ['r1', 'r2', 'gone'] }]),
    );
  });
});
