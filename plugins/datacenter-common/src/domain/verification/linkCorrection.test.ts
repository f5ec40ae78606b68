import fc from 'fast-check';
import { linkCorrection } from './linkCorrection';
import { LinkEnd, LinkFix } from './types';

const portOf = ({ device, port }: LinkEnd) =>
  device === 'stranger' ? undefined : `${device}/${port}`;
const cableOf = (link: string) =>
  link === 'panelled' ? undefined : `c-${link}`;
const correct = (
  fix: LinkFix,
  cableId?: string,
  others: Partial<Parameters<typeof linkCorrection>[0]> = {},
) =>
  linkCorrection({
    fix,
    cableId,
    cableOf,
    portOf,
    cableAt: () => undefined,
    moves: new Map(),
    ...others,
  });
const end = (device: string, port: string): LinkEnd => ({ device, port });

describe('linkCorrection', () => {
  it('writes down what is connected and not recorded', () => {
    expect(
      correct({ code: 'record', a: end('a', '1'), b: end('b', '2') }),
    ).toEqual({ code: 'connect', ports: ['a/1', 'b/2'] });
    expect(
      correct({ code: 'record', a: end('a', '1'), b: end('stranger', '2') }),
    ).toBeUndefined();
  });

  it('lets a cable end where it was seen', () => {
    const fix = {
      code: 'move' as const,
      stays: end('a', '1'),
      from: end('b', '2'),
      to: end('c', '3'),
    };
    expect(correct(fix, 'c1')).toEqual({
      code: 'replace',
      cables: [{ id: 'c1', port: 'c/3', by: 'b/2' }],
    });
    // Behind a panel it is not known which cable leads elsewhere.
    expect(correct(fix)).toBeUndefined();
    expect(correct({ ...fix, from: { device: 'b' } }, 'c1')).toBeUndefined();
    expect(
      correct({ ...fix, from: end('stranger', '2') }, 'c1'),
    ).toBeUndefined();
  });

  it('takes along the cables that are in the way, where these were seen elsewhere', () => {
    const to = (device: string) => ({
      code: 'move' as const,
      stays: end('a', '1'),
      from: end(device, '1'),
      to: end('x', '1'),
    });
    const second = { id: 'c2', port: 'y/1', by: 'z/1' };
    const moves = new Map([[second.port, second]]);
    const cableAt = (port: string) => ({ 'y/1': 'c2', 'w/1': 'c3' })[port];
    expect(correct(to('y'), 'c1', { moves, cableAt })).toEqual({
      code: 'replace',
      cables: [{ id: 'c1', port: 'x/1', by: 'y/1' }, second],
    });
    // Nobody sees where the cable in that port leads.
    expect(correct(to('w'), 'c1', { moves, cableAt })).toBeUndefined();
    expect(
      correct(
        { code: 'record', a: end('a', '1'), b: end('w', '1') },
        undefined,
        { cableAt },
      ),
    ).toBeUndefined();
  });

  it('leaves to people what is missing or not known', () => {
    const [a, b] = [end('a', '1'), end('b', '2')];
    expect(correct({ code: 'connect', a, b }, 'c1')).toBeUndefined();
    expect(correct({ code: 'identify', at: a, reported: b }, 'c1')).toBe(
      undefined,
    );
  });

  it('gives each of two cables that are exchanged the other end, so that each port has one still', () => {
    const swap = (other: string, one: string, two: string) => ({
      code: 'swap' as const,
      with: other,
      ports: [end('a', one), end('b', two)] as const,
    });
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'c1'),
        fc.string(),
        fc.string(),
        (other, one, two) => {
          const result = correct(swap(other, one, two), 'c1');
          const cables = result?.code === 'replace' ? result.cables : [];
          expect(new Set(cables.map(({ id }) => id)).size).toBe(2);
          expect(cables.map(({ port }) => port).sort()).toEqual(
            cables.map(({ by }) => by).sort(),
          );
        },
      ),
    );
    // Behind a panel it is not known which cable leads elsewhere.
    expect(correct(swap('panelled', '1', '2'), 'c1')).toBeUndefined();
    expect(correct(swap('x', '1', '2'))).toBeUndefined();
  });
});
