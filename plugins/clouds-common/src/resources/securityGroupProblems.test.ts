import fc from 'fast-check';
import { sameRules } from '../domain';
import { SecurityGroupRule } from '../kinds';
import {
  maxSecurityGroupRules,
  normaliseRule,
  securityGroupProblems,
} from './securityGroupProblems';

const ssh: SecurityGroupRule = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  peer: '10.0.0.0/8',
};

const codes = (...rules: SecurityGroupRule[]) =>
  securityGroupProblems(rules).map(({ code }) => code);

/** A range of addresses whose host bits are zero. */
const ranges = fc
  .tuple(
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([address, prefix]) => {
    const mask = prefix === 0 ? 0 : (0xffffffff << (32 - prefix)) >>> 0;
    const network = (address & mask) >>> 0;
    const bytes = [24, 16, 8, 0].map(shift => (network >>> shift) & 0xff);
    return `${bytes.join('.')}/${prefix}`;
  });

const rules: fc.Arbitrary<SecurityGroupRule> = fc
  .record({
    direction: fc.constantFrom('ingress' as const, 'egress' as const),
    protocol: fc.constantFrom('tcp', 'udp'),
    ports: fc.tuple(
      fc.integer({ min: 1, max: 65535 }),
      fc.integer({ min: 1, max: 65535 }),
    ),
    peer: fc.oneof(ranges, fc.constantFrom('::/0', '2001:db8::/32', 'sg-1')),
  })
  .map(({ ports, ...rule }) => ({
    ...rule,
    fromPort: Math.min(...ports),
    toPort: Math.max(...ports),
  }));

describe('rules of a security group', () => {
  it.each<[string, SecurityGroupRule, string[]]>([
    ['a port from a range', ssh, []],
    ['any protocol from anywhere', { direction: 'egress', peer: '::/0' }, []],
    ['another group', { ...ssh, peer: 'sg-0a1b' }, []],
    ['ping', { direction: 'ingress', protocol: 'icmp', peer: '0.0.0.0/0' }, []],
    ['half a range of ports', { ...ssh, toPort: undefined }, ['HalfPortRange']],
    ['ports backwards', { ...ssh, fromPort: 23 }, ['PortsBackwards']],
    ['ports of icmp', { ...ssh, protocol: 'icmp' }, ['PortsWithoutProtocol']],
    [
      'ports of anything',
      { ...ssh, protocol: undefined },
      ['PortsWithoutProtocol'],
    ],
    ['no prefix', { ...ssh, peer: '10.0.0.0' }, ['BadRange']],
    ['a prefix too long', { ...ssh, peer: '10.0.0.0/33' }, ['BadRange']],
    ['an address too large', { ...ssh, peer: '10.0.0.256/32' }, ['BadRange']],
    ['a short address', { ...ssh, peer: '10.0/8' }, ['BadRange']],
    ['an octal address', { ...ssh, peer: '010.0.0.0/8' }, ['BadRange']],
    ['a zone of IPv6', { ...ssh, peer: 'fe80::1%eth0/128' }, ['BadRange']],
    [
      'digits beyond the prefix',
      { ...ssh, peer: '10.0.0.1/8' },
      ['HostBitsSet'],
    ],
    ['the same of IPv6', { ...ssh, peer: '2001:db8::1/32' }, ['HostBitsSet']],
    ['a sentence', { ...ssh, peer: 'the office' }, ['BadPeer']],
  ])('with %s', (_, rule, problems) => {
    expect(codes(rule)).toEqual(problems);
  });

  it('name the range that was probably meant', () => {
    const [{ params, message }] = securityGroupProblems([
      { ...ssh, peer: '192.168.7.9/20' },
    ]);
    expect(params).toEqual({ peer: '192.168.7.9/20', range: '192.168.0.0/20' });
    expect(message).toContain("'192.168.0.0/20' is the range");
  });

  it('are the same in another spelling', () => {
    const [a, b] = [
      { ...ssh, peer: '2001:db8::/32' },
      { ...ssh, peer: '2001:0DB8:0:0::/32' },
    ];
    expect(codes(a, b)).toEqual(['DuplicateRule']);
    expect(normaliseRule(b)).toEqual(a);
  });

  it('are sound one by one, whatever their ports and ranges', () => {
    fc.assert(
      fc.property(rules, rule => {
        expect(codes(rule)).toEqual([]);
        // What is kept is what was meant, and stays as it is.
        const kept = normaliseRule(rule);
        expect(sameRules([kept], [rule])).toBe(true);
        expect(normaliseRule(kept)).toEqual(kept);
      }),
    );
  });

  it('are refused exactly when one is there twice', () => {
    fc.assert(
      fc.property(fc.array(rules, { maxLength: 20 }), all => {
        const distinct = new Set(
          all.map(rule => JSON.stringify(normaliseRule(rule))),
        );
        expect(codes(...all)).toHaveLength(all.length - distinct.size);
      }),
    );
  });

  it('are not more than a cloud takes', () => {
    const many = Array.from(
      { length: maxSecurityGroupRules + 1 },
      (_, port) => ({
        ...ssh,
        fromPort: port + 1,
        toPort: port + 1,
      }),
    );
    expect(codes(...many)).toEqual(['TooManyRules']);
    expect(codes(...many.slice(1))).toEqual([]);
  });
});
