import {
  ObjectChange,
  Verification,
  VerificationDetail,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { DatacenterPageClient } from '../api/DatacenterPageClient';
import { renderPage } from '../__testUtils__/renderPage';
import { anObject, aPlan } from '../__testUtils__/things';
import { setActivePlan } from '../plans/activePlan';

const run: VerificationDetail = {
  id: 'v1',
  scope: 'racks',
  objectIds: ['r1'],
  title: 'R1',
  state: 'done',
  requestedBy: 'user:default/ann',
  requestedAt: '2026-12-01T00:00:00.000Z',
  finishedAt: '2026-12-01T00:01:00.000Z',
  deviceCount: 2,
  askedCount: 2,
  unreadCount: 1,
  unread: [
    {
      id: 'd9',
      title: 'old',
      code: 'Unreachable',
      message: 'connect ETIMEDOUT',
    },
  ],
  counts: { wrong: 1, missing: 0, extra: 1, unknown: 0, verified: 1 },
};

const end = (device: string, port: string) => ({ device, port });
const devices = { d1: 'leaf', d2: 'web-1', d3: 'web-2' };
const links: VerifiedLink[] = [
  {
    id: 'l1',
    cableId: 'c2',
    cable: 'C-2',
    state: 'wrong',
    a: end('d1', 'eth1'),
    b: end('d2', 'eth1'),
    seen: [{ end: 'a', ...end('d3', 'eth1'), protocol: 'lldp' }],
    fix: {
      code: 'move',
      stays: end('d1', 'eth1'),
      from: end('d3', 'eth1'),
      to: end('d2', 'eth1'),
    },
    devices,
    correctable: true,
  },
  {
    id: 'l2',
    state: 'extra',
    a: end('d1', 'eth3'),
    b: { device: 'stranger' },
    fix: {
      code: 'identify',
      at: end('d1', 'eth3'),
      reported: { device: 'stranger' },
    },
    devices,
    correctable: false,
  },
  {
    id: 'l3',
    cableId: 'c1',
    cable: 'C-1',
    state: 'verified',
    certainty: 'port',
    a: end('d1', 'eth0'),
    b: end('d2', 'eth0'),
    devices,
    correctable: false,
  },
];

const change: ObjectChange = {
  action: 'update',
  kind: 'cables',
  id: 'c2',
  revision: 4,
  fields: { a: ['p1'], b: ['p9'] },
};

const rack = anObject('racks', 'r1', { name: 'R1', roomId: 'h1' });

const render = (options: {
  runs?: Verification[];
  api?: Partial<DatacenterPageClient>;
  at?: string;
  mayNot?: string[];
}) =>
  renderPage({
    at: options.at ?? '/racks/racks/r1?tab=verification',
    mayNot: options.mayNot,
    api: {
      getObject: async () => ({ ...rack, titles: {} }) as never,
      listVerifications: async () => ({ items: options.runs ?? [run] }),
      getVerification: async () => run,
      listVerifiedLinks: async (_, { state }) => ({
        items: links.filter(link => !state || state.includes(link.state)),
      }),
      getLinkCorrection: async () => ({ changes: [change] }) as never,
      ...options.api,
    },
  });

afterEach(() => setActivePlan(undefined));

describe('Verification', () => {
  it('names what is wrong first, with what is there and what to do', async () => {
    render({});
    const [, first] = await screen.findAllByRole('row');
    expect(within(first).getByText('C-2')).toBeVisible();
    expect(within(first).getByText('leaf eth1 ↔ web-1 eth1')).toBeVisible();
    expect(within(first).getByText('web-2 eth1')).toBeVisible();
    expect(
      within(first).getByText('Move the cable from web-2 eth1 to web-1 eth1'),
    ).toBeVisible();
    expect(screen.getByText('connect ETIMEDOUT')).toBeVisible();
    expect(screen.getByText(/^No answer/)).toBeVisible();
    expect(
      screen.getByText(
        /Find out what is at leaf eth3; it calls itself stranger/,
      ),
    ).toBeVisible();
    // What nobody can correct has no button.
    expect(
      screen.getAllByRole('button', { name: 'Correct the records' }),
    ).toHaveLength(1);
  });

  it('is looked through by state, and page by page', async () => {
    const asked: unknown[] = [];
    const { user } = render({
      api: {
        listVerifiedLinks: async (_, { state, cursor }) => {
          asked.push([state, cursor]);
          return cursor
            ? { items: [links[2]] }
            : { items: [links[0]], nextCursor: 'n' };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /more/i }));
    expect(await screen.findByText('C-1')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Wrong 1' }));
    await waitFor(() => expect(asked.at(-1)).toEqual([['wrong'], undefined]));
  });

  it('corrects the records once that is confirmed', async () => {
    const applied: unknown[] = [];
    const { user, toasts } = render({
      api: {
        // Refused once it is made.
        getLinkCorrection: async () => {
          if (applied.length > 0) {
            throw new Error('The records were changed since');
          }
          return { changes: [change] } as never;
        },
        applyChanges: async body => {
          applied.push(body.changes);
          return { items: [] } as never;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Correct the records' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByText(
        /C-2 ends at web-2 eth1 and no longer at web-1 eth1/,
      ),
    ).toBeVisible();
    expect(applied).toEqual([]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Correct the records' }),
    );
    expect(await screen.findByText(/^Corrected\. Compare again/)).toBeVisible();
    expect(applied).toEqual([[change]]);
    expect(toasts.map(({ title }) => title)).toEqual([
      'The records were corrected',
    ]);
  });

  it('puts the correction into the plan that is drawn up', async () => {
    const steps: unknown[] = [];
    setActivePlan(aPlan());
    const { user } = render({
      api: {
        getPlan: async () => aPlan() as never,
        addPlanSteps: async (id, changes) => {
          steps.push([id, changes]);
          return { items: [] } as never;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Put into the plan' }),
    );
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('button', { name: 'Put into the plan' }),
    );
    const { revision: _, ...planned } = change;
    await waitFor(() => expect(steps).toEqual([['p1', [planned]]]));
  });

  it('says when the records were changed since', async () => {
    const { user } = render({
      api: {
        getLinkCorrection: async () => {
          throw new Error('The records were changed since');
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Correct the records' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/The records were changed since/),
    ).toBeVisible();
  });

  it('is started, and shows how many devices have answered', async () => {
    const runs: Verification[] = [];
    const asked: unknown[] = [];
    const moving = { ...run, state: 'running' as const, unread: [] };
    const { user } = render({
      api: {
        listVerifications: async () => ({ items: [...runs] }),
        startVerification: async body => {
          asked.push(body);
          runs.push(moving);
          return moving;
        },
        getVerification: async () => ({ ...moving, askedCount: 1 }),
      },
    });
    await screen.findByText('Not compared yet');
    await user.click(screen.getByRole('button', { name: 'Compare now' }));
    expect(
      await screen.findByText('1 of 2 devices have answered'),
    ).toBeVisible();
    expect(asked).toEqual([{ scope: 'racks', ids: ['r1'] }]);
    expect(screen.getByRole('button', { name: 'Compare now' })).toBeDisabled();
  });

  it('compares a whole room', async () => {
    const asked: unknown[] = [];
    const room = anObject('places', 'h1', { name: 'Hall', level: 'room' });
    const { user } = render({
      at: '/places/places/h1?tab=verification',
      runs: [],
      api: {
        getObject: async () => ({ ...room, titles: {} }) as never,
        startVerification: async body => {
          asked.push(body);
          return run;
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Compare now' }),
    );
    await waitFor(() =>
      expect(asked).toEqual([{ scope: 'places', ids: ['h1'] }]),
    );
  });

  it('says what is missing to ask', async () => {
    const { user } = render({
      runs: [],
      api: {
        startVerification: async () => {
          throw new Error('Nothing can be asked');
        },
      },
    });
    await user.click(
      await screen.findByRole('button', { name: 'Compare now' }),
    );
    expect(await screen.findByText(/Nothing can be asked/)).toBeVisible();
  });

  it('is neither started nor corrected by those who may only look', async () => {
    render({ mayNot: ['datacenter.object.update'] });
    await screen.findByText('C-2');
    expect(screen.queryByRole('button', { name: 'Compare now' })).toBeNull();
    expect(
      screen.queryByRole('button', { name: 'Correct the records' }),
    ).toBeNull();
  });

  it('is shown in Korean', async () => {
    renderPage({
      at: '/racks/racks/r1?tab=verification',
      language: 'ko',
      api: {
        getObject: async () => ({ ...rack, titles: {} }) as never,
        listVerifications: async () => ({ items: [run] }),
        getVerification: async () => run,
        listVerifiedLinks: async () => ({ items: links }),
      },
    });
    expect(await screen.findByRole('link', { name: '전체 3' })).toBeVisible();
    expect(screen.getByText(/^응답 없음/)).toBeVisible();
    expect(screen.getByText(/SSH 접속이 되는지/)).toBeVisible();
  });
});

describe('A cable', () => {
  it('says what devices last saw of it, and when', async () => {
    const cable = anObject('cables', 'c1', {
      label: 'C-1',
      a: ['p1'],
      b: ['p2'],
    });
    render({
      at: '/cabling/cables/c1',
      api: {
        getObject: async () => ({ ...cable, titles: {} }) as never,
        getCableVerification: async () => ({
          state: 'verified',
          checkedAt: '2026-12-02T00:00:00.000Z',
          seenAt: '2026-12-01T00:00:00.000Z',
          verificationId: 'v1',
        }),
        tracePort: async () => {
          throw new Error('No way');
        },
      },
    });
    expect(await screen.findByText('Last seen as recorded')).toBeVisible();
    expect(screen.getByText('Verified')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'R1' })).toHaveAttribute(
      'href',
      '/datacenter/cabling/verifications/v1',
    );
  });
});
