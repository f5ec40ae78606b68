import { RoomRack } from '@rackstage/plugin-datacenter-common';
import { screen } from '@testing-library/react';
import { renderPage } from '../__testUtils__/renderPage';
import { Mark } from '../racks/differenceOf';
import { FloorPlan } from './FloorPlan';
import { Placed } from './geometry';
import { DrawnRack } from './RackBox';

const aRack = (id: string, xMm: number, mark?: Mark): DrawnRack => ({
  id,
  xMm,
  yMm: 1200,
  widthMm: 600,
  depthMm: 1200,
  rotationDegrees: 0,
  rack: { id, name: id.toUpperCase() } as RoomRack,
  color: '#fee838',
  textColor: '#000',
  value: '10 %',
  mark,
});

const show = () => {
  const moves: string[][] = [];
  const page = renderPage({
    at: '/part',
    api: {},
    part: (
      <FloorPlan
        label="Hall"
        room={{ widthMm: 9000, depthMm: 7200 }}
        tileMm={600}
        racks={[aRack('gone', 600, 'removed'), aRack('stays', 2400)]}
        objects={[]}
        corners={[]}
        trays={[]}
        onMove={(moved: Placed[]) => moves.push(moved.map(({ id }) => id))}
        onOpen={() => undefined}
        onCompare={() => undefined}
      />
    ),
  });
  return { ...page, moves };
};

const rack = (name: RegExp) => screen.findByRole('button', { name });

describe('A rack that a plan takes out', () => {
  it('is not moved, and keys go on from it to the next rack', async () => {
    const { user, moves } = show();
    const gone = await rack(/^GONE .*Removed$/);
    await user.click(gone);
    await user.keyboard('r');
    expect(moves).toEqual([]);
    await user.keyboard('{ArrowRight}');
    expect(await rack(/^STAYS /)).toHaveFocus();
    expect(moves).toEqual([]);
  });

  it('stays where it is while all others are moved', async () => {
    const { user, moves } = show();
    await user.click(await rack(/^STAYS /));
    await user.keyboard('{Control>}a{/Control}{ArrowRight}');
    expect(moves).toEqual([['stays']]);
  });
});
