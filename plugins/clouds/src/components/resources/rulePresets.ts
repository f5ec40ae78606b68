import { SecurityGroupRule } from '@rackstage/plugin-clouds-common';

const fromAnywhere = (
  rule: Omit<SecurityGroupRule, 'direction' | 'peer'>,
): SecurityGroupRule[] =>
  ['0.0.0.0/0', '::/0'].map(peer => ({ direction: 'ingress', ...rule, peer }));

const tcp = (port: number) =>
  fromAnywhere({ protocol: 'tcp', fromPort: port, toPort: port });

/** What is let in most often, over IPv4 and IPv6; by its name, which is the same in all languages. */
export const rulePresets: Record<string, SecurityGroupRule[]> = {
  SSH: tcp(22),
  HTTP: tcp(80),
  HTTPS: tcp(443),
  ICMP: fromAnywhere({ protocol: 'icmp' }),
};
