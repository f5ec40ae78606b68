import { CablingAnswer, PlanStep } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../../__testUtils__/renderPage';
import { aPage, aPlan } from '../../__testUtils__/things';

const step = {
  id: 's1',
  number: 1,
  action: 'create',
  kind: 'devices',
  objectId: 'd1',
  title: 'web-1',
  fields: { name: 'web-1', rackId: 'r1' },
  before: {},
  state: 'open',
  near: [],
  photos: [],
  conflict: false,
} as PlanStep;

const cable = (n: number): CablingAnswer['cables'][number] => ({
  key: `c${n}`,
  a: `web-${n} eth0`,
  b: `leaf-1 Eth${n}`,
  type: 'dac-passive',
  color: '#24292f',
  neededMetres: 1.3,
  lengthMetres: 1.5,
  trayCount: 0,
  transceivers: [],
  reasons: [{ code: 'within-rack', value: 1.3 }],
  change: {
    action: 'create',
    kind: 'cables',
    fields: { a: [`a${n}`], b: [`b${n}`] },
  },
});

const show = (
  options: { at?: string; language?: 'ko'; state?: 'done' } = {},
) => {
  // A browser saves what is clicked; jsdom has no downloads.
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => {};
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  const getDocument = jest.fn(async () => new Blob(['x']));
  const addPlanSteps = jest.fn(async () => ({ items: [], titles: {} }));
  const proposeCables = jest.fn(async () => ({
    cables: [cable(1), cable(2)],
    missing: [{ a: 'web-3', code: 'no-outlet' as const, count: 1 }],
    bill: [
      {
        key: 'cable:dac-passive:1.5',
        item: 'cable' as const,
        type: 'dac-passive',
        lengthMetres: 1.5,
        count: 2,
        inStock: 1,
        lacking: 1,
      },
    ],
  }));
  const page = renderPage({
    at: options.at ?? '/plans/p1',
    language: options.language,
    api: {
      getPlan: async () => aPlan({ state: options.state ?? 'draft' }),
      listPlanSteps: async () => ({ items: [step], titles: { r1: 'R1' } }),
      checkPlan: async () => ({ checkedAt: '', items: [] }),
      listObjects: async () => aPage([]),
      getPlanBill: async () => ({
        items: [
          {
            key: 'device:t',
            item: 'device',
            type: 'Dell R650',
            partNumber: '210-AZKL',
            count: 3,
          },
          {
            key: 'cable:aoc:9',
            item: 'cable',
            type: 'aoc',
            lengthMetres: 9,
            count: 4,
            inStock: 0,
            lacking: 4,
          },
        ],
      }),
      proposeCables,
      getDocument,
      addPlanSteps: addPlanSteps as never,
    },
  });
  return { ...page, addPlanSteps, proposeCables, getDocument };
};

describe('proposals for a plan', () => {
  it('are made for the racks that it fills, and taken in part', async () => {
    const { user, addPlanSteps, proposeCables } = show();
    await user.click(
      await screen.findByRole('button', { name: 'Propose cables' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: 'R1' })).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Propose' }));
    const list = await within(dialog).findByRole('list', {
      name: 'Propose cables',
    });
    expect(proposeCables).toHaveBeenCalledWith(
      'p1',
      expect.objectContaining({ rackIds: ['r1'], power: true }),
    );
    expect(
      within(list).getAllByText('1.3 m within the rack, with slack'),
    ).toHaveLength(2);
    expect(
      within(dialog).getByRole('region', { name: 'Without a cable' }),
    ).toHaveTextContent('web-3 – –: 1, no free outlet behind a feed');
    expect(
      within(dialog).getByRole('row', { name: /1\.5 m 2 1 1/ }),
    ).toBeVisible();
    await user.click(
      within(list).getByRole('checkbox', { name: 'web-1 eth0 – leaf-1 Eth1' }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Add 1 to the plan' }),
    );
    await waitFor(() =>
      expect(addPlanSteps).toHaveBeenCalledWith('p1', [cable(2).change]),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('are not made once it is done', async () => {
    show({ state: 'done' });
    await screen.findByText('1. Add the device web-1');
    expect(
      screen.queryByRole('button', { name: 'Propose cables' }),
    ).not.toBeInTheDocument();
  });

  it('lead to a list of what is needed', async () => {
    const { user, getDocument } = show({
      at: '/plans/p1?tab=materials',
      language: 'ko',
    });
    const row = await screen.findByRole('row', { name: /Dell R650/ });
    expect(row).toHaveTextContent('장비Dell R650210-AZKL3');
    // No such length is in stock.
    expect(screen.getByRole('row', { name: /9 m/ })).toHaveTextContent(
      '9 m404',
    );
    expect(
      screen.getByRole('columnheader', { name: '부품 번호' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: '문서' }));
    await user.click(
      await screen.findByRole('menuitem', { name: '자재 명세서 (XLSX)' }),
    );
    await waitFor(() =>
      expect(getDocument).toHaveBeenCalledWith({
        document: 'bill-of-materials',
        id: 'p1',
        format: 'xlsx',
        language: 'ko',
      }),
    );
  });
});
