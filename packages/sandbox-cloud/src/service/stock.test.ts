import fc from 'fast-check';
import { worldOf } from '../world/World';
import { chooseZone, roomPerZone } from './stock';

const zones = ['a', 'b', 'c'];
const anyRoom = fc
  .tuple(fc.nat(5), fc.nat(5), fc.nat(5))
  .map(free => new Map(zones.map((zone, index) => [zone, free[index]])));

describe('chooseZone', () => {
  it('takes a zone with most room, and none only when all are full', () => {
    fc.assert(
      fc.property(anyRoom, room => {
        const most = Math.max(...room.values());
        const chosen = chooseZone(room);
        expect(chosen === undefined ? 0 : room.get(chosen)).toBe(most);
      }),
    );
  });

  it('takes no other zone than the one asked for', () => {
    fc.assert(
      fc.property(anyRoom, fc.constantFrom(...zones), (room, wanted) => {
        const free = room.get(wanted) ?? 0;
        expect(chooseZone(room, wanted)).toBe(free > 0 ? wanted : undefined);
      }),
    );
  });
});

describe('roomPerZone', () => {
  it('names every zone of the region, with what is left in it', () => {
    const world = worldOf('kr-central-1');
    const spec = world.specs.filter(({ gpus }) => gpus === 8)[0];
    const used = new Map([
      ['kr-central-1a', 3],
      ['kr-central-1b', 1],
    ]);
    expect([...roomPerZone(world, spec, used)]).toEqual([
      ['kr-central-1a', 0],
      ['kr-central-1b', 2],
      ['kr-central-1c', 3],
    ]);
  });
});
