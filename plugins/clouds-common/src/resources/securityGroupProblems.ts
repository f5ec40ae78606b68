import ipaddr from 'ipaddr.js';
import { SecurityGroupRule } from '../kinds';
import { ResourceProblem } from './ResourceKind';

/** As many as the strictest of the clouds takes. */
export const maxSecurityGroupRules = 100;

export const securityGroupProtocols = ['tcp', 'udp', 'icmp'] as const;

const protocolsWithPorts: (string | undefined)[] = ['tcp', 'udp'];

/** What speaks against a set of rules, and at which of them. */
export function securityGroupProblems(
  rules: SecurityGroupRule[],
): ResourceProblem[] {
  const seen = new Map<string, number>();
  const problems = rules.flatMap((rule, index) => {
    const own = ruleProblems(rule).map(problem => ({
      ...problem,
      field: `rules.${index}.${problem.field}`,
    }));
    const key = ruleKey(rule);
    const twin = seen.get(key);
    seen.set(key, twin ?? index);
    return twin === undefined
      ? own
      : [
          ...own,
          {
            code: 'DuplicateRule',
            field: `rules.${index}`,
            message: `Rule ${index + 1} is the same as rule ${twin + 1}; leave one of them out`,
            params: { rule: index + 1, other: twin + 1 },
          },
        ];
  });
  if (rules.length > maxSecurityGroupRules) {
    problems.push({
      code: 'TooManyRules',
      field: 'rules',
      message: `A security group has at most ${maxSecurityGroupRules} rules; join some of them, or use two groups`,
      params: { most: maxSecurityGroupRules },
    });
  }
  return problems;
}

/** The rule in the one spelling in which it is kept and compared. */
export function normaliseRule(rule: SecurityGroupRule): SecurityGroupRule {
  const { direction, protocol, fromPort, toPort, peer } = rule;
  return {
    direction,
    ...(protocol !== undefined && { protocol: protocolName(protocol) }),
    ...(fromPort !== undefined && { fromPort }),
    ...(toPort !== undefined && { toPort }),
    ...(peer !== undefined && { peer: normalisePeer(peer) }),
  };
}

function ruleKey(rule: SecurityGroupRule): string {
  const { direction, protocol, fromPort, toPort, peer } = normaliseRule(rule);
  return JSON.stringify([direction, protocol, fromPort, toPort, peer]);
}

/** ICMP is one protocol to people, whichever version of IP it belongs to. */
function protocolName(protocol: string): string {
  const name = protocol.toLowerCase();
  return name.includes('icmp') ? 'icmp' : name;
}

function ruleProblems({
  protocol,
  fromPort,
  toPort,
  peer,
}: SecurityGroupRule): ResourceProblem[] {
  const problems: ResourceProblem[] = [];
  if ((fromPort === undefined) !== (toPort === undefined)) {
    problems.push({
      code: 'HalfPortRange',
      field: fromPort === undefined ? 'fromPort' : 'toPort',
      message: 'Give the first and the last port, or neither for any port',
    });
  }
  if (fromPort !== undefined && !protocolsWithPorts.includes(protocol)) {
    problems.push({
      code: 'PortsWithoutProtocol',
      field: 'protocol',
      message:
        'Only tcp and udp have ports; choose one of them, or leave the ports out',
    });
  }
  if (fromPort !== undefined && toPort !== undefined && fromPort > toPort) {
    problems.push({
      code: 'PortsBackwards',
      field: 'toPort',
      message: `The last port, ${toPort}, is before the first, ${fromPort}; swap them`,
      params: { fromPort, toPort },
    });
  }
  const wrongPeer = peer === undefined ? undefined : peerProblem(peer);
  return wrongPeer ? [...problems, { ...wrongPeer, field: 'peer' }] : problems;
}

function peerProblem(peer: string): ResourceProblem | undefined {
  if (!looksLikeAddress(peer)) {
    return /^[\w-]+$/.test(peer)
      ? undefined
      : {
          code: 'BadPeer',
          message:
            'Give a range of addresses such as 10.0.0.0/8 or ::/0, or the id of a security group',
        };
  }
  const range = parseRange(peer);
  if (!range) {
    return {
      code: 'BadRange',
      message: `'${peer}' is not a range of addresses; write it like 10.0.0.0/8, 192.0.2.7/32 or 2001:db8::/32`,
      params: { peer },
    };
  }
  const network = networkOf(range);
  return sameAddress(network, range)
    ? undefined
    : {
        code: 'HostBitsSet',
        message: `'${peer}' has digits beyond its prefix; '${text(network)}' is the range it lies in`,
        params: { peer, range: text(network) },
      };
}

function normalisePeer(peer: string): string {
  const range = looksLikeAddress(peer) ? parseRange(peer) : undefined;
  return range ? text(range) : peer;
}

const looksLikeAddress = (peer: string) => /[./:]/.test(peer);

type Range = [address: ipaddr.IPv4 | ipaddr.IPv6, prefix: number];

function parseRange(peer: string): Range | undefined {
  const [address] = peer.split('/');
  // The library also takes 10.1, octal numbers and zones, which clouds do not.
  const plain = address.includes(':')
    ? ipaddr.IPv6.isValid(address) && !address.includes('%')
    : ipaddr.IPv4.isValidFourPartDecimal(address);
  return plain && ipaddr.isValidCIDR(peer) ? ipaddr.parseCIDR(peer) : undefined;
}

function networkOf([address, prefix]: Range): Range {
  const bytes = address
    .toByteArray()
    .map((byte, index) => byte & maskByte(prefix - index * 8));
  return [ipaddr.fromByteArray(bytes), prefix];
}

const maskByte = (bits: number) =>
  (0xff00 >> Math.max(0, Math.min(8, bits))) & 0xff;

const sameAddress = (a: Range, b: Range) => text(a) === text(b);

const text = ([address, prefix]: Range) => `${address.toString()}/${prefix}`;
