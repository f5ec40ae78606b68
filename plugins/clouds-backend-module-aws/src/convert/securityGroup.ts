import { isIP } from 'node:net';
import type {
  IpPermission,
  SecurityGroup as Ec2SecurityGroup,
} from '@aws-sdk/client-ec2';
import {
  effectiveRules,
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import { readTags } from '../tags';

type Direction = SecurityGroupRule['direction'];

/** EC2 numbers every protocol but these. */
const icmpOverIpv6 = ['icmpv6', '58'];

export function toSecurityGroup(group: Ec2SecurityGroup): SecurityGroup {
  const { name, tag, description } = readTags(group.Tags);
  return {
    id: group.GroupId ?? '',
    name: name || (group.GroupName ?? ''),
    tag,
    // Ours is in a tag: EC2 takes no Korean, and never changes it.
    description: tag ? description : group.Description,
    rules: effectiveRules([
      ...rulesOf('ingress', group.IpPermissions),
      ...rulesOf('egress', group.IpPermissionsEgress),
    ]),
  };
}

function rulesOf(
  direction: Direction,
  permissions: IpPermission[] = [],
): SecurityGroupRule[] {
  return permissions.flatMap(permission =>
    singles(permission).map(one => ({
      direction,
      ...protocolAndPorts(one),
      peer: peerOf(one),
    })),
  );
}

/** EC2 puts rules that differ only by the peer into one. */
export function singles(permission: IpPermission): IpPermission[] {
  const { IpRanges, Ipv6Ranges, UserIdGroupPairs, PrefixListIds, ...rest } =
    permission;
  return [
    ...(IpRanges ?? []).map(({ CidrIp }) => ({
      ...rest,
      IpRanges: [{ CidrIp }],
    })),
    ...(Ipv6Ranges ?? []).map(({ CidrIpv6 }) => ({
      ...rest,
      Ipv6Ranges: [{ CidrIpv6 }],
    })),
    ...(UserIdGroupPairs ?? []).map(({ GroupId }) => ({
      ...rest,
      UserIdGroupPairs: [{ GroupId }],
    })),
    ...(PrefixListIds ?? []).map(({ PrefixListId }) => ({
      ...rest,
      PrefixListIds: [{ PrefixListId }],
    })),
  ];
}

function peerOf(single: IpPermission): string | undefined {
  return (
    single.IpRanges?.[0]?.CidrIp ??
    single.Ipv6Ranges?.[0]?.CidrIpv6 ??
    single.UserIdGroupPairs?.[0]?.GroupId ??
    single.PrefixListIds?.[0]?.PrefixListId
  );
}

function protocolAndPorts({
  IpProtocol = '-1',
  FromPort,
  ToPort,
}: IpPermission): Pick<SecurityGroupRule, 'protocol' | 'fromPort' | 'toPort'> {
  if (IpProtocol === '-1') {
    return {};
  }
  if (IpProtocol === 'icmp' || icmpOverIpv6.includes(IpProtocol)) {
    // Where others have ports, it has its type and code.
    return { protocol: 'icmp' };
  }
  const isAnyPort =
    FromPort === undefined ||
    FromPort < 0 ||
    (FromPort === 0 && ToPort === 65535);
  return {
    protocol: IpProtocol,
    ...(!isAnyPort && { fromPort: FromPort, toPort: ToPort }),
  };
}

/** What is to be added to the group in one direction, and what to be taken from it. */
export function permissionChanges(
  present: IpPermission[] | undefined,
  direction: Direction,
  rules: readonly SecurityGroupRule[],
): { missing: IpPermission[]; excess: IpPermission[] } {
  const wanted = new Map(
    effectiveRules(rules)
      .filter(rule => rule.direction === direction)
      .map(toPermission)
      .map(one => [keyOf(one), one]),
  );
  const there = (present ?? []).flatMap(singles);
  const keys = new Set(there.map(keyOf));
  return {
    missing: [...wanted]
      .filter(([key]) => !keys.has(key))
      .map(([, one]) => one),
    excess: there.filter(one => !wanted.has(keyOf(one))),
  };
}

function toPermission(rule: SecurityGroupRule): IpPermission {
  const { protocol, peer = '', fromPort, toPort } = rule;
  const version = isIP(peer.split('/')[0]);
  return {
    ...portsFor(protocol, version, fromPort, toPort),
    ...(version === 4 && { IpRanges: [{ CidrIp: peer }] }),
    ...(version === 6 && { Ipv6Ranges: [{ CidrIpv6: peer }] }),
    ...(version === 0 &&
      (peer.startsWith('pl-')
        ? { PrefixListIds: [{ PrefixListId: peer }] }
        : { UserIdGroupPairs: [{ GroupId: peer }] })),
  };
}

function portsFor(
  protocol: string | undefined,
  version: number,
  fromPort: number | undefined,
  toPort: number | undefined,
): IpPermission {
  if (protocol === undefined) {
    return { IpProtocol: '-1' };
  }
  if (protocol === 'icmp') {
    const IpProtocol = version === 6 ? 'icmpv6' : 'icmp';
    return { IpProtocol, FromPort: -1, ToPort: -1 };
  }
  const hasPorts = ['tcp', 'udp'].includes(protocol);
  return {
    IpProtocol: protocol,
    FromPort: fromPort ?? (hasPorts ? 0 : undefined),
    ToPort: toPort ?? fromPort ?? (hasPorts ? 65535 : undefined),
  };
}

function keyOf(single: IpPermission): string {
  const { IpProtocol = '-1', FromPort, ToPort } = single;
  const isAny = IpProtocol === '-1';
  return JSON.stringify([
    IpProtocol === '58' ? 'icmpv6' : IpProtocol,
    isAny ? null : (FromPort ?? null),
    isAny ? null : (ToPort ?? null),
    peerOf(single)?.toLowerCase(),
  ]);
}
