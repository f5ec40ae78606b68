import { Plan, PlanStep } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor, within } from '@testing-library/react';
import { DatacenterPageClient } from '../../api/DatacenterPageClient';
import { renderPage } from '../../__testUtils__/renderPage';
import { aPlan } from '../../__testUtils__/things';

const hana = 'user:default/hana';

const aStep = (number: number, more: Partial<PlanStep> = {}) =>
  ({
    id: `s${number}`,
    number,
    action: 'update',
    kind: 'devices',
    objectId: `d${number}`,
    title: `srv-${number}`,
    place: `Room / R${number}`,
    near: [`d${number}`, `r${number}`],
    fields: { position: 3 },
    before: { position: 1 },
    state: 'open',
    photos: [],
    conflict: false,
    ...more,
  }) as PlanStep;

const render = (
  steps: PlanStep[],
  api: Partial<DatacenterPageClient> = {},
  plan: Partial<Plan> = {},
) =>
  renderPage({
    at: '/plans/p1/work',
    api: {
      getPlan: async () => ({
        ...aPlan(),
        id: 'p1',
        state: 'approved',
        stepCount: steps.length,
        ...plan,
      }),
      listPlanSteps: async () => ({ items: steps, titles: {} }),
      ...api,
    },
  });

const stepOf = async (name: string) =>
  within((await screen.findByText(new RegExp(name))).closest('li')!);

describe('a work order', () => {
  it('says what is open, and where', async () => {
    render(
      [aStep(1), aStep(2, { state: 'done', doneBy: hana })],
      {},
      {
        doneCount: 1,
      },
    );
    const step = await stepOf('srv-1');
    expect(step.getByText('Room / R1')).toBeInTheDocument();
    expect(screen.queryByText(/srv-2/)).not.toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '1');
  });

  it('finds by a label what is done there, and shows everything again', async () => {
    const { user } = render([aStep(1), aStep(2)], {
      findObjects: async () =>
        ({ items: [{ id: 'r2', kind: 'racks', title: 'R2' }] }) as never,
    });
    await stepOf('srv-1');
    await user.type(
      screen.getByRole('textbox', { name: 'Scan or type a label' }),
      'R2{Enter}',
    );
    const again = await screen.findByRole('button', { name: /Only “R2”/ });
    expect(screen.queryByText(/srv-1/)).not.toBeInTheDocument();
    expect(screen.getByText(/srv-2/)).toBeInTheDocument();
    await user.click(again);
    expect(screen.getByText(/srv-1/)).toBeInTheDocument();
  });

  it('says that a label is of something else', async () => {
    const { user } = render([aStep(1)], {
      findObjects: async () => ({ items: [] }) as never,
    });
    await stepOf('srv-1');
    await user.type(
      screen.getByRole('textbox', { name: 'Scan or type a label' }),
      'X9{Enter}',
    );
    expect(
      await screen.findByText(/Nothing in this work order has the label “X9”/),
    ).toBeInTheDocument();
    expect(screen.getByText(/srv-1/)).toBeInTheDocument();
  });

  it('leaves a step to who is at it, unless it is taken over', async () => {
    const claimPlanStep = jest.fn(async () => undefined);
    const { user } = render(
      [
        aStep(1, {
          claimedBy: 'user:default/minji',
          claimedAt: '2026-11-01T00:00:00.000Z',
        }),
      ],
      { claimPlanStep },
    );
    const step = await stepOf('srv-1');
    expect(step.getByText(/At it:/)).toBeInTheDocument();
    expect(step.queryByRole('button', { name: 'Done' })).toBeNull();
    await user.click(await step.findByRole('button', { name: 'Take over' }));
    await waitFor(() =>
      expect(claimPlanStep).toHaveBeenCalledWith('p1', 's1', {
        takeOver: true,
      }),
    );
  });

  it('takes that a step is done, or why it cannot be', async () => {
    const finishPlanStep = jest.fn(async () => aStep(1));
    const { user } = render([aStep(1)], { finishPlanStep });
    const step = await stepOf('srv-1');
    await user.click(
      await step.findByRole('button', { name: 'Cannot be done' }),
    );
    await user.type(
      await screen.findByRole('textbox', { name: /Because/ }),
      'No rails',
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(finishPlanStep).toHaveBeenCalledWith('p1', 's1', {
        state: 'impossible',
        reason: 'No rails',
      }),
    );
  });

  it('shows pictures, and takes away only one’s own', async () => {
    const photo = (id: string, addedBy: string) => ({
      id,
      mediaType: 'image/png',
      size: 4,
      addedBy,
      addedAt: '2026-11-01T00:00:00.000Z',
    });
    const deleteStepPhoto = jest.fn(async () => undefined);
    const { user } = render(
      [
        aStep(1, {
          photos: [photo('f1', 'user:default/minji'), photo('f2', hana)],
        }),
      ],
      {
        getStepPhoto: async () => ({ mediaType: 'image/png', content: 'aaaa' }),
        deleteStepPhoto,
      },
    );
    const step = await stepOf('srv-1');
    expect(
      await step.findAllByRole('button', { name: /Picture of/ }),
    ).toHaveLength(2);
    await user.click(
      await step.findByRole('button', { name: 'Remove the picture' }),
    );
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Remove the picture',
      }),
    );
    await waitFor(() =>
      expect(deleteStepPhoto).toHaveBeenCalledWith('p1', 's1', 'f2'),
    );
  });
});
