import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { cidrProblems } from './addressRanges';
import { nextSubnetRange } from './nextSubnetRange';

const prefixOf = (cidr: string) => ipaddr.parseCIDR(cidr)[1];

/** Of two ranges, whether the one holds the other. */
const holds = (outer: string, inner: string) =>
  prefixOf(outer) <= prefixOf(inner) &&
  ipaddr.IPv4.parse(inner.split('/')[0]).match(
    ipaddr.parseCIDR(outer) as [ipaddr.IPv4, number],
  );

const overlap = (one: string, other: string) =>
  holds(one, other) || holds(other, one);

const rangeOfIPv4 = (min: number) =>
  fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.integer({ min, max: 31 }))
    .map(([b, c, d, prefix]) => {
      const cidr = `10.${b}.${c}.${d}/${prefix}`;
      return `${ipaddr.IPv4.networkAddressFromCIDR(cidr)}/${prefix}`;
    });

describe('nextSubnetRange', () => {
  it.each([
    ['10.0.0.0/16', [], '10.0.0.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/24', '10.0.1.0/24'], '10.0.2.0/24'],
    ['10.0.0.0/16', ['10.0.1.0/24'], '10.0.0.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/20'], '10.0.16.0/24'],
    ['10.0.0.0/16', ['10.0.0.64/26'], '10.0.1.0/24'],
    ['192.168.5.0/24', [], '192.168.5.0/25'],
    ['192.168.5.0/24', ['192.168.5.0/25'], '192.168.5.128/25'],
    ['192.168.5.0/24', ['192.168.5.0/25', '192.168.5.128/25'], undefined],
    ['10.0.0.7/32', [], undefined],
    ['255.255.0.0/16', ['255.255.0.0/17', '255.255.128.0/17'], undefined],
    ['fd00:1::/48', ['fd00:1::/64'], 'fd00:1:0:1::/64'],
    ['10.0.0.0/16', ['fd00:1::/64', 'no range'], '10.0.0.0/24'],
    ['no range', [], undefined],
  ])('of %s without %j is %s', (range, taken, next) => {
    expect(nextSubnetRange(range, taken)).toBe(next);
  });

  it('is a range within the network that nobody has, as long as there is one', () => {
    fc.assert(
      fc.property(
        rangeOfIPv4(16),
        fc.array(rangeOfIPv4(14), { maxLength: 20 }),
        (range, taken) => {
          const next = nextSubnetRange(range, taken);
          const found = next === undefined ? [] : [next];
          const inTheWay = taken.filter(other => overlap(range, other));
          expect(found.length + inTheWay.length).toBeGreaterThan(0);
          for (const one of found) {
            expect(holds(range, one)).toBe(true);
            expect(taken.filter(other => overlap(one, other))).toEqual([]);
            expect(cidrProblems('cidr', one)).toEqual([]);
          }
        },
      ),
    );
  });

  it('fills a network up, one after the other, without a hole', () => {
    fc.assert(
      fc.property(rangeOfIPv4(20), range => {
        const made: string[] = [];
        for (;;) {
          const next = nextSubnetRange(range, made);
          if (next === undefined) {
            break;
          }
          made.push(next);
        }
        expect(made).toHaveLength(2 ** Math.max(1, 24 - prefixOf(range)));
      }),
    );
  });
});
