import {
  SecurityGroup as NeutronSecurityGroup,
  SecurityGroupRule as NeutronRule,
} from '@rackstage/openstack-client';
import {
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import { readDescription } from '../tags';
import { anywhere, protocolOf } from './securityGroupRules';

export function toSecurityGroup(group: NeutronSecurityGroup): SecurityGroup {
  return {
    id: group.id,
    name: group.name,
    ...readDescription(group.description),
    rules: toRules(group.security_group_rules),
  };
}

/** In an order of our own, because Neutron keeps none; what it has once for each version of IP comes once. */
function toRules(rules: NeutronRule[]): SecurityGroupRule[] {
  const texts = rules.map(rule => JSON.stringify(toRule(rule)));
  return [...new Set(texts)].sort().map(text => JSON.parse(text));
}

function toRule(rule: NeutronRule): SecurityGroupRule {
  const { direction, ethertype } = rule;
  return {
    direction,
    protocol: protocolOf(rule),
    ...portsOf(rule),
    // A rule is for one version of IP, also when it says nothing else about the other side.
    peer:
      rule.remote_group_id ??
      rule.remote_address_group_id ??
      rule.remote_ip_prefix ??
      anywhere[ethertype],
  };
}

/** Where ICMP has its type and code, other protocols have their ports. */
function portsOf(rule: NeutronRule) {
  return protocolOf(rule) === 'icmp'
    ? {}
    : {
        fromPort: rule.port_range_min ?? undefined,
        toPort: rule.port_range_max ?? undefined,
      };
}
