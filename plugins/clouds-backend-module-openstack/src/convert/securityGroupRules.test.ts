import {
  NewSecurityGroupRule,
  SecurityGroup,
  SecurityGroupRule as NeutronRule,
} from '@rackstage/openstack-client';
import { SecurityGroupRule, sameRules } from '@rackstage/plugin-clouds-common';
import fc from 'fast-check';
import { toSecurityGroup } from './securityGroup';
import { ruleChanges } from './securityGroupRules';

const neutronRule = (values: Partial<NeutronRule> = {}): NeutronRule => ({
  id: 'r',
  direction: 'egress',
  ethertype: 'IPv4',
  protocol: null,
  port_range_min: null,
  port_range_max: null,
  remote_ip_prefix: null,
  remote_group_id: null,
  ...values,
});

const groupOf = (...rules: NeutronRule[]): SecurityGroup => ({
  id: 'g1',
  name: 'db',
  description: '',
  security_group_rules: rules,
});

/** As Neutron gives a rule that was added. */
const added = (rule: NewSecurityGroupRule, index: number): NeutronRule =>
  neutronRule({
    id: `new-${index}`,
    ...rule,
    protocol: rule.protocol ?? null,
    port_range_min: rule.port_range_min ?? null,
    port_range_max: rule.port_range_max ?? null,
  });

/** Every new group has these. */
const ownOfNeutron = [
  neutronRule({ id: 'v4' }),
  neutronRule({ id: 'v6', ethertype: 'IPv6' }),
];

const https: SecurityGroupRule = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 443,
  toPort: 443,
};

describe('ruleChanges', () => {
  it('takes away what Neutron gives every group, and adds a rule for each version of IP', () => {
    const { missing, excess } = ruleChanges(groupOf(...ownOfNeutron), [https]);
    expect(excess.map(({ id }) => id)).toEqual(['v4', 'v6']);
    const rule = {
      security_group_id: 'g1',
      direction: 'ingress',
      protocol: 'tcp',
      port_range_min: 443,
      port_range_max: 443,
    };
    expect(missing).toEqual([
      { ...rule, ethertype: 'IPv4', remote_ip_prefix: '0.0.0.0/0' },
      { ...rule, ethertype: 'IPv6', remote_ip_prefix: '::/0' },
    ]);
  });

  it('leaves them where everything may go out', () => {
    const out: SecurityGroupRule = { direction: 'egress' };
    expect(ruleChanges(groupOf(...ownOfNeutron), [out])).toEqual({
      missing: [],
      excess: [],
    });
  });

  it('asks for a group over both versions of IP, and for ICMP by the name of each', () => {
    const { missing } = ruleChanges(groupOf(), [
      { direction: 'ingress', protocol: 'icmp', peer: 'g2' },
    ]);
    expect(
      missing.map(({ ethertype, protocol, remote_group_id }) => [
        ethertype,
        protocol,
        remote_group_id,
      ]),
    ).toEqual([
      ['IPv4', 'icmp', 'g2'],
      ['IPv6', 'ipv6-icmp', 'g2'],
    ]);
  });

  it.each<[string, Partial<NeutronRule>]>([
    ['one kind of ICMP only', { protocol: 'icmp', port_range_min: 8 }],
    ['a group of addresses', { remote_address_group_id: 'a1' }],
    ['a smaller network', { remote_ip_prefix: '10.0.0.0/8' }],
  ])('does not take a rule for %s for one for all', (_, values) => {
    const rule = neutronRule({ direction: 'ingress', ...values });
    const wanted: SecurityGroupRule = {
      direction: 'ingress',
      protocol: values.protocol ?? undefined,
      peer: '0.0.0.0/0',
    };
    const { missing, excess } = ruleChanges(groupOf(rule), [wanted]);
    expect([missing.length, excess.length]).toEqual([1, 1]);
  });

  it.each(['icmpv6', '58', 'ipv6-icmp'])(
    'knows ICMP over IPv6 by the name %s',
    protocol => {
      const rule = neutronRule({ ethertype: 'IPv6', protocol });
      const wanted = {
        direction: 'egress',
        protocol: 'icmp',
        peer: '::/0',
      } as const;
      expect(ruleChanges(groupOf(rule), [wanted])).toEqual({
        missing: [],
        excess: [],
      });
    },
  );

  it('leads to just the rules that are wanted, and then changes nothing more', () => {
    const port = fc.integer({ min: 1, max: 65535 });
    const rule = fc
      .record({
        direction: fc.constantFrom('ingress' as const, 'egress' as const),
        protocol: fc.constantFrom('tcp', 'udp', 'icmp', undefined),
        port,
        peer: fc.constantFrom(undefined, '10.0.0.0/8', '2001:db8::/32', 'g2'),
      })
      .map(({ port: fromPort, ...rest }) =>
        rest.protocol === 'tcp' || rest.protocol === 'udp'
          ? { ...rest, fromPort, toPort: fromPort }
          : rest,
      );
    const rules = fc.array(rule, { maxLength: 5 });
    fc.assert(
      fc.property(rules, rules, (first, then) => {
        let group = groupOf(...ownOfNeutron);
        for (const wanted of [first, then]) {
          const { missing, excess } = ruleChanges(group, wanted);
          group = groupOf(
            ...group.security_group_rules.filter(one => !excess.includes(one)),
            ...missing.map(added),
          );
          expect(ruleChanges(group, wanted)).toEqual({
            missing: [],
            excess: [],
          });
          expect(sameRules(toSecurityGroup(group).rules, wanted)).toBe(true);
        }
      }),
    );
  });
});

describe('toSecurityGroup', () => {
  it('gives once what Neutron has for each version of IP, in an order of its own', () => {
    const ssh = neutronRule({
      direction: 'ingress',
      protocol: 'tcp',
      port_range_min: 22,
      port_range_max: 22,
      remote_group_id: 'g2',
    });
    const both = [ssh, { ...ssh, ethertype: 'IPv6' as const }];
    const group = toSecurityGroup(groupOf(...both, ...ownOfNeutron));
    expect(group.rules).toEqual(
      toSecurityGroup(groupOf(...ownOfNeutron, ...both)).rules,
    );
    expect(group.rules).toHaveLength(3);
  });

  it('shows a group of addresses as the peer, not anywhere', () => {
    const rule = neutronRule({ remote_address_group_id: 'a1' });
    expect(toSecurityGroup(groupOf(rule)).rules).toEqual([
      { direction: 'egress', peer: 'a1' },
    ]);
  });

  it.each([
    ['Web [rackstage:g-1]', { tag: 'g-1', description: 'Web' }],
    ['[rackstage:g-1]', { tag: 'g-1', description: undefined }],
    [
      'Web [rackstage:g-1] too',
      { tag: undefined, description: 'Web [rackstage:g-1] too' },
    ],
    ['', { tag: undefined, description: undefined }],
  ])('reads the description "%s"', (description, expected) => {
    const group = toSecurityGroup({ ...groupOf(), description });
    expect(group).toMatchObject(expected);
  });
});
