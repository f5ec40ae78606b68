import { ElevationDevice } from '@rackstage/plugin-datacenter-common';
import fc from 'fast-check';
import { anElevation } from '../__testUtils__/things';
import { firstPlace, illegalHalves, placeProblem } from './placeProblem';

/** Ten units: devices in 1 and 5, the two from 9 on reserved. */
const elevation = anElevation();
const device = (fields: Partial<ElevationDevice> = {}): ElevationDevice => ({
  ...elevation.devices[0],
  id: 'new',
  ...fields,
});
const at = (position: number) => ({ position, face: 'front' as const });

describe('placeProblem', () => {
  it('says what is there', () => {
    expect(placeProblem(elevation, device(), at(2))).toBeUndefined();
    expect(placeProblem(elevation, device(), at(5))).toEqual({
      code: 'taken',
      by: 'web-2',
    });
    expect(placeProblem(elevation, device(), at(10))).toEqual({
      code: 'reserved',
      for: 'GPU',
    });
    expect(placeProblem(elevation, device(), at(11))).toEqual({
      code: 'outside',
    });
  });

  it('lets owners use what is reserved for them', () => {
    const own = anElevation();
    own.reservations[0].fields.owner = 'group:default/gpu';
    const gpu = device({ owner: 'group:default/gpu' });
    expect(placeProblem(own, gpu, at(9))).toBeUndefined();
  });

  it('counts weight and depth of what comes from elsewhere only', () => {
    const light = anElevation();
    Object.assign(light.rack.fields, { maxWeightKg: 30, mountingDepthMm: 700 });
    light.devices.forEach(one => Object.assign(one, { weightKg: 20 }));
    expect(placeProblem(light, light.devices[0], at(2))).toBeUndefined();
    expect(placeProblem(light, device({ weightKg: 1 }), at(2))).toMatchObject({
      code: 'heavy',
      weightKg: 41,
      limitKg: 30,
    });
    expect(
      placeProblem(anElevation(), device({ depthMm: 800 }), at(2)),
    ).toBeUndefined();
    expect(placeProblem(light, device({ depthMm: 800 }), at(2))).toMatchObject({
      code: 'deep',
      limitMm: 700,
    });
  });
});

describe('where a device can stand', () => {
  it('is the lowest unit that is free', () => {
    expect(firstPlace(elevation, device(), 'front')).toBe(2);
    expect(firstPlace(elevation, device({ heightUnits: 4 }), 'front')).toBe(
      undefined,
    );
  });

  it('is shown before it is dropped', () => {
    expect(
      illegalHalves(elevation, device({ heightUnits: 3 }), 'front'),
    ).toEqual([1, 1.5, 5, 5.5, 9, 9.5, 10, 10.5]);
  });

  it('is illegal exactly where no legal place reaches', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }).map(halves => halves / 2),
        fc.integer({ min: 2, max: 21 }).map(halves => halves / 2),
        (heightUnits, half) => {
          const one = device({ heightUnits });
          const reaching = Array.from({ length: 40 }, (_, index) => index / 2)
            .filter(
              position => position <= half && half < position + heightUnits,
            )
            .filter(position => !placeProblem(elevation, one, at(position)));
          fc.pre(half < 11);
          expect(illegalHalves(elevation, one, 'front').includes(half)).toBe(
            reaching.length === 0,
          );
        },
      ),
    );
  });
});
