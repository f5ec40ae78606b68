import {
  SecurityGroup as NeutronSecurityGroup,
  SecurityGroupRule as NeutronRule,
} from '@rackstage/openstack-client';
import {
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';

const anywhere = { IPv4: '0.0.0.0/0', IPv6: '::/0' };

export function toSecurityGroup(group: NeutronSecurityGroup): SecurityGroup {
  return {
    id: group.id,
    name: group.name,
    description: group.description || undefined,
    rules: group.security_group_rules.map(toRule),
  };
}

function toRule(rule: NeutronRule): SecurityGroupRule {
  const { direction, ethertype } = rule;
  return {
    direction,
    protocol: rule.protocol ?? undefined,
    ...portsOf(rule),
    // A rule is for one version of IP, also when it says nothing else about the other side.
    peer: rule.remote_group_id ?? rule.remote_ip_prefix ?? anywhere[ethertype],
  };
}

/** Where ICMP has its type and code, other protocols have their ports. */
function portsOf({ protocol, port_range_min, port_range_max }: NeutronRule) {
  return protocol?.includes('icmp')
    ? {}
    : {
        fromPort: port_range_min ?? undefined,
        toPort: port_range_max ?? undefined,
      };
}
