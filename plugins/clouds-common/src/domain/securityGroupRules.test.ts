import fc from 'fast-check';
import { SecurityGroupRule } from '../kinds/Network';
import { effectiveRules, sameRules } from './securityGroupRules';

const port = fc.integer({ min: 1, max: 65535 });
const rule: fc.Arbitrary<SecurityGroupRule> = fc.record(
  {
    direction: fc.constantFrom('ingress', 'egress'),
    protocol: fc.constantFrom('tcp', 'udp', 'icmp'),
    fromPort: port,
    toPort: port,
    peer: fc.constantFrom('0.0.0.0/0', '::/0', '10.0.0.0/8', 'group-1'),
  },
  { requiredKeys: ['direction'] },
);
const rules = fc.array(rule, { maxLength: 6 });

describe('sameRules', () => {
  it('heeds neither the order nor what comes twice', () => {
    fc.assert(
      fc.property(rules, some => {
        expect(sameRules([...some].reverse().concat(some), some)).toBe(true);
      }),
    );
  });

  it('knows its own spelling again', () => {
    fc.assert(
      fc.property(rules, some => {
        const spelt = effectiveRules(some);
        expect(sameRules(spelt, some)).toBe(true);
        expect(effectiveRules(spelt)).toEqual(spelt);
      }),
    );
  });

  it('sees every rule that is added', () => {
    fc.assert(
      fc.property(rules, port, (some, fromPort) => {
        const more: SecurityGroupRule = {
          direction: 'ingress',
          fromPort,
          peer: '192.0.2.0/24',
        };
        expect(sameRules([...some, more], some)).toBe(false);
      }),
    );
  });

  it('takes anywhere for both versions of IP, and for no less', () => {
    const https = {
      direction: 'ingress',
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
    } as const;
    const v4 = { ...https, peer: '0.0.0.0/0' };
    const v6 = { ...https, peer: '::/0' };
    expect(sameRules([https], [v6, v4])).toBe(true);
    expect(sameRules([https], [v4])).toBe(false);
  });

  it.each([
    ['direction', { direction: 'egress' }],
    ['protocol', { protocol: 'udp' }],
    ['first port', { fromPort: 21 }],
    ['last port', { toPort: 23 }],
    ['peer', { peer: '10.0.0.0/9' }],
  ] as const)('tells rules apart by their %s', (_, other) => {
    const ssh = {
      direction: 'ingress',
      protocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      peer: '10.0.0.0/8',
    } as const;
    expect(sameRules([ssh], [{ ...ssh, ...other }])).toBe(false);
  });

  it('does not mind capitals', () => {
    expect(
      sameRules(
        [{ direction: 'ingress', protocol: 'TCP', peer: '2001:DB8::/32' }],
        [{ direction: 'ingress', protocol: 'tcp', peer: '2001:db8::/32' }],
      ),
    ).toBe(true);
  });
});
