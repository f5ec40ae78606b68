import { Elevation, RoomRack } from '@rackstage/plugin-datacenter-common';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { anElevation, anObject } from '../__testUtils__/things';

const rack = (id: string, fields: Partial<RoomRack>) =>
  ({
    id,
    name: id.toUpperCase(),
    heightUnits: 10,
    rotationDegrees: 0,
    ...fields,
  }) as RoomRack;

/** The units of a rack; only one has devices. */
function elevationOf(id: string, occupied: string): Elevation {
  const { rack: own, devices, ...others } = anElevation();
  return {
    ...others,
    rack: {
      ...own,
      id,
      title: id.toUpperCase(),
      fields: { ...own.fields, heightUnits: id === 'r3' ? 3 : 10 },
    },
    devices: id === occupied ? devices : [],
  };
}

function show(at = '/places/rows/row') {
  let rackId = 'r1';
  const applyChanges = jest.fn(
    async ({ changes }: { changes: { fields: { rackId: string } }[] }) => {
      rackId = changes[0].fields.rackId;
      return { items: [anObject('devices', 'web-1', { name: 'web-1' })] };
    },
  );
  const getElevations = jest.fn(async (ids: string[]) => ({
    items: ids.map(id => elevationOf(id, rackId)),
  }));
  const row = anObject('rows', 'row', { name: 'A', roomId: 'room' });
  const room = anObject('places', 'room', { name: 'Hall', level: 'room' });
  const page = renderPage({
    at,
    api: {
      getObject: async (kind: string) =>
        ({ ...(kind === 'rows' ? row : room), titles: {} }) as never,
      getRoomLayout: async () =>
        ({
          room,
          rows: [row],
          objects: [],
          corners: [],
          trays: [],
          titles: {},
          racks: [
            rack('r2', { rowId: 'row', xMm: 600, yMm: 0 }),
            rack('r1', { rowId: 'row', xMm: 0, yMm: 0 }),
            rack('r3', { rowId: 'row', xMm: 1200, yMm: 0, heightUnits: 3 }),
            rack('elsewhere', { xMm: 0, yMm: 5000 }),
          ],
        }) as never,
      getElevations: getElevations as never,
      applyChanges: applyChanges as never,
    },
  });
  return { ...page, applyChanges, getElevations };
}

const drawings = async () =>
  (await screen.findAllByRole('group', { name: /^Elevation/ })).map(drawing =>
    drawing.getAttribute('aria-label'),
  );
const device = () => screen.findByRole('button', { name: /^web-1, Dell R650/ });

describe('racks abreast', () => {
  it('shows a row as it is seen from the front, and from the rear', async () => {
    const { user } = show();
    expect(await drawings()).toEqual([
      'Elevation R1, Front',
      'Elevation R2, Front',
      'Elevation R3, Front',
    ]);
    await user.click(screen.getByRole('button', { name: /Seen from/ }));
    await user.click(screen.getByRole('option', { name: 'Rear' }));
    await waitFor(async () =>
      expect(await drawings()).toEqual([
        'Elevation R3, Rear',
        'Elevation R2, Rear',
        'Elevation R1, Rear',
      ]),
    );
  });

  it('moves a device to the rack beside with the keyboard, takes that back and does it again', async () => {
    const { user, applyChanges } = show();
    (await device()).focus();
    await user.keyboard('m{ArrowUp}{ArrowRight}');
    expect(screen.getByText(/Rack R2\. Unit 2 is free/)).toBeVisible();
    await user.keyboard('{Enter}');
    const put = (rackId: string, position: number) =>
      waitFor(() =>
        expect(applyChanges).toHaveBeenLastCalledWith({
          changes: [
            {
              action: 'update',
              kind: 'devices',
              id: 'web-1',
              fields: { rackId, position, face: 'front' },
            },
          ],
        }),
      );
    await put('r2', 2);
    await waitFor(async () => expect(await device()).toHaveFocus());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await put('r1', 1);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Redo' })).toBeEnabled(),
    );
    (await device()).focus();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await put('r2', 2);
  });

  it('stays within a lower rack, and goes no further than the last one', async () => {
    const { user } = show();
    (await screen.findByRole('button', { name: /^web-2, Dell R650/ })).focus();
    await user.keyboard('m{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByText(/Rack R3\. Unit 3/)).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/Rack R3\. Unit 3/)).toBeNull();
  });

  it('shows those that were chosen on the floor plan', async () => {
    const { getElevations } = show(
      '/places/places/room?tab=racks&racks=elsewhere,r1',
    );
    expect(await drawings()).toEqual([
      'Elevation ELSEWHERE, Front',
      'Elevation R1, Front',
    ]);
    expect(getElevations.mock.calls.map(([ids]) => ids)).toEqual([
      ['elsewhere', 'r1'],
    ]);
  });
});
