import { isIP } from 'node:net';
import {
  NewSecurityGroupRule,
  SecurityGroup,
  SecurityGroupRule as NeutronRule,
} from '@rackstage/openstack-client';
import {
  effectiveRules,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';

/** A rule of Neutron's without a peer is for anywhere, over its own version of IP. */
export const anywhere = { IPv4: '0.0.0.0/0', IPv6: '::/0' };

/** Neutron's names of ICMP over IPv6, the legacy ones and the number included. */
const icmpOverIpv6 = ['ipv6-icmp', 'icmpv6', '58'];

/** What is to be added to the group and what to be taken from it, so that it has just these rules. */
export function ruleChanges(
  group: SecurityGroup,
  rules: readonly SecurityGroupRule[],
): { missing: NewSecurityGroupRule[]; excess: NeutronRule[] } {
  const wanted = new Map(
    effectiveRules(rules)
      .flatMap(rule => newRules(group.id, rule))
      .map(rule => [keyOf(rule), rule]),
  );
  const present = new Set(group.security_group_rules.map(keyOf));
  return {
    missing: [...wanted]
      .filter(([key]) => !present.has(key))
      .map(([, rule]) => rule),
    excess: group.security_group_rules.filter(rule => !wanted.has(keyOf(rule))),
  };
}

/** `icmp` also over IPv6, as the portal says it. */
export function protocolOf({ protocol }: NeutronRule): string | undefined {
  return protocol !== null && icmpOverIpv6.includes(protocol)
    ? 'icmp'
    : (protocol ?? undefined);
}

/** One for the version of IP of a CIDR, one for each version with a group as the peer. */
function newRules(
  groupId: string,
  { direction, protocol, fromPort, toPort, peer = '' }: SecurityGroupRule,
): NewSecurityGroupRule[] {
  const version = isIP(peer.split('/')[0]);
  return (['IPv4', 'IPv6'] as const)
    .filter(ethertype => version === 0 || ethertype === `IPv${version}`)
    .map(ethertype => ({
      security_group_id: groupId,
      direction,
      ethertype,
      protocol:
        protocol === 'icmp' && ethertype === 'IPv6' ? 'ipv6-icmp' : protocol,
      port_range_min: fromPort,
      port_range_max: toPort,
      ...(version === 0
        ? { remote_group_id: peer }
        : { remote_ip_prefix: peer }),
    }));
}

function keyOf(rule: NewSecurityGroupRule | NeutronRule): string {
  const { direction, ethertype, protocol } = rule;
  const group =
    'remote_address_group_id' in rule ? rule.remote_address_group_id : null;
  return JSON.stringify([
    direction,
    ethertype,
    ethertype === 'IPv6' && icmpOverIpv6.includes(protocol ?? '')
      ? 'ipv6-icmp'
      : (protocol ?? null),
    rule.port_range_min ?? null,
    rule.port_range_max ?? null,
    rule.remote_group_id ??
      group ??
      rule.remote_ip_prefix?.toLowerCase() ??
      anywhere[ethertype],
  ]);
}
