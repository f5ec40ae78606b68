import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anElevation, anObject } from '../__testUtils__/things';
import { setActivePlan } from '../plans/activePlan';

const rack = {
  ...anObject('racks', 'r1', { name: 'R1', heightUnits: 10 }),
  titles: {},
};

const show = (more: object = {}) => {
  const applyChanges = jest.fn(async () => ({
    items: [anObject('devices', 'web-1', { name: 'web-1' })],
  }));
  const page = renderPage({
    at: '/racks/racks/r1',
    api: {
      getObject: async () => rack as never,
      getElevations: async () => ({ items: [anElevation()] }),
      applyChanges: applyChanges as never,
      ...more,
    },
  });
  return { ...page, applyChanges };
};

const device = async () =>
  (
    await screen.findAllByRole('button', { name: /^web-1, Dell R650, unit 1/ })
  )[0];

describe('the page of a rack', () => {
  afterEach(() => setActivePlan(undefined));

  it('shows both faces and how much is free', async () => {
    show();
    await device();
    expect(screen.getByText('8 units free')).toBeVisible();
    expect(screen.getAllByRole('group', { name: /Elevation R1/ })).toHaveLength(
      2,
    );
  });

  it('moves a device with the keyboard, and takes it back', async () => {
    const { user, applyChanges } = show();
    (await device()).focus();
    await user.keyboard('m{ArrowUp}{ArrowUp}');
    expect(screen.getByText(/Unit 3 is free/)).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(applyChanges).toHaveBeenCalledWith({
        changes: [
          {
            action: 'update',
            kind: 'devices',
            id: 'web-1',
            fields: { position: 3, face: 'front' },
          },
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(applyChanges).toHaveBeenLastCalledWith({
        changes: [
          expect.objectContaining({ fields: { position: 1, face: 'front' } }),
        ],
      }),
    );
  });

  it('says why a device cannot stand somewhere, and does not drop it there', async () => {
    const { user, applyChanges } = show();
    (await device()).focus();
    await user.keyboard('m{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(screen.getByText(/Unit 5: web-2 is there/)).toBeVisible();
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(screen.getByText(/Unit 9: Reserved: GPU/)).toBeVisible();
    await user.keyboard('{Enter}');
    expect(applyChanges).not.toHaveBeenCalled();
  });

  it('puts a move into the plan that is drawn up, and shows what is different', async () => {
    setActivePlan({ id: 'p1', name: 'Move' });
    const planned = anElevation();
    planned.devices[0].position = 7;
    const addPlanSteps = jest.fn(async () => ({ items: [], titles: {} }));
    const { user, applyChanges } = show({
      addPlanSteps,
      getElevations: async (_ids: string[], planId?: string) => ({
        items: [planId ? planned : anElevation()],
      }),
    });
    const [moved] = await screen.findAllByRole('button', {
      name: /^web-1, Dell R650, unit 7, Front, Moved/,
    });
    moved.focus();
    await user.keyboard('m{ArrowUp}{Enter}');
    await waitFor(() =>
      expect(addPlanSteps).toHaveBeenCalledWith('p1', [
        {
          action: 'update',
          kind: 'devices',
          id: 'web-1',
          fields: { position: 8, face: 'front' },
        },
      ]),
    );
    expect(applyChanges).not.toHaveBeenCalled();
  });

  it('shows devices as they look, each face where it is seen', async () => {
    const elevation = anElevation();
    Object.assign(elevation.devices[0], { frontImage: '1', rearImage: '2' });
    Object.assign(elevation.devices[1], { frontImage: '1' });
    const getFaceImage = jest.fn(async (_: string, face: string) => ({
      type: 'image/png',
      data: face,
    }));
    const { user } = show({
      getElevations: async () => ({ items: [elevation] }),
      getFaceImage,
    });
    await device();
    const images = () =>
      screen
        .getAllByRole('group', { name: /Elevation R1/ })
        .map(drawing =>
          [...drawing.querySelectorAll('image')].map(image =>
            image.getAttribute('href'),
          ),
        );
    const front = 'data:image/png;base64,front';
    await waitFor(() =>
      expect(images()).toEqual([
        [front, front],
        ['data:image/png;base64,rear'],
      ]),
    );
    expect(getFaceImage).toHaveBeenCalledTimes(2);
    await user.click(screen.getByRole('switch', { name: 'Images of devices' }));
    expect(images()).toEqual([[], []]);
  });

  it('puts what is in no unit into the lowest one that is free', async () => {
    const elevation = anElevation();
    delete elevation.devices[1].position;
    const { user, applyChanges } = show({
      getElevations: async () => ({ items: [elevation] }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Put web-2 into unit 2' }),
    );
    await waitFor(() =>
      expect(applyChanges).toHaveBeenCalledWith({
        changes: [
          expect.objectContaining({
            id: 'web-2',
            fields: { position: 2, face: 'front' },
          }),
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(applyChanges).toHaveBeenLastCalledWith({
        changes: [
          expect.objectContaining({
            fields: { position: null, face: 'front' },
          }),
        ],
      }),
    );
  });

  it('does not move what a plan takes out', async () => {
    setActivePlan({ id: 'p1', name: 'Move' });
    const planned = anElevation();
    planned.devices.shift();
    const { user } = show({
      getElevations: async (_ids: string[], planId?: string) => ({
        items: [planId ? planned : anElevation()],
      }),
    });
    const [gone] = await screen.findAllByRole('button', {
      name: /^web-1, Dell R650, unit 1, Front, Removed/,
    });
    gone.focus();
    await user.keyboard('m');
    expect(screen.queryByText(/Choose the unit for web-1/)).toBeNull();
  });
});
