import { RoomLayout, RoomRack } from '@rackstage/plugin-datacenter-common';
import { roomDifference } from './roomDifference';

const rack = (id: string, xMm: number) =>
  ({ id, xMm, yMm: 0, rotationDegrees: 0 }) as RoomRack;

const layout = (...racks: RoomRack[]) => ({ racks }) as unknown as RoomLayout;

it('tells new, moved and removed racks of a room from those that stay', () => {
  const { layout: shown, marks } = roomDifference(
    layout(rack('stays', 0), rack('goes', 600), rack('moves', 1200)),
    layout(rack('stays', 0), rack('moves', 1800), rack('comes', 600)),
  );
  expect(shown.racks.map(({ id }) => id)).toEqual([
    'goes',
    'stays',
    'moves',
    'comes',
  ]);
  expect([...marks]).toEqual([
    ['moves', 'moved'],
    ['comes', 'added'],
    ['goes', 'removed'],
  ]);
});
