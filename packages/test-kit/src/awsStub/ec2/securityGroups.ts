import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { Permission, SecurityGroupRecord } from '../Region';
import { filtered, paged } from '../select';
import { tagsFor } from './tags';

const anywhereOut: Permission = { IpProtocol: '-1', cidr: '0.0.0.0/0' };
/** What EC2 takes as a description. */
const describable = /^[\w\s.\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

export function newGroup(
  at: At,
  group: Sdk.SecurityGroup,
): SecurityGroupRecord {
  const { region, cloud } = at;
  const GroupId = region.securityGroups.newId();
  return region.securityGroups.add(GroupId, {
    ...group,
    GroupId,
    OwnerId: cloud.accountId,
    ingress: [],
    egress: [anywhereOut],
  });
}

function flat(permissions: Sdk.IpPermission[] = []): Permission[] {
  return permissions.flatMap(
    ({ IpProtocol = '-1', FromPort, ToPort, ...peers }) => {
      const rule =
        IpProtocol === '-1' ? { IpProtocol } : { IpProtocol, FromPort, ToPort };
      return [
        ...(peers.IpRanges ?? []).map(({ CidrIp }) => ({
          ...rule,
          cidr: CidrIp,
        })),
        ...(peers.Ipv6Ranges ?? []).map(({ CidrIpv6 }) => ({
          ...rule,
          cidr6: CidrIpv6,
        })),
        ...(peers.UserIdGroupPairs ?? []).map(({ GroupId }) => ({
          ...rule,
          group: GroupId,
        })),
      ];
    },
  );
}

/** As EC2 shows them: what differs only by the peer is one permission. */
function merged(
  permissions: Permission[],
  accountId: string,
): Sdk.IpPermission[] {
  const byPorts = new Map<string, Permission[]>();
  for (const one of permissions) {
    const key = JSON.stringify([one.IpProtocol, one.FromPort, one.ToPort]);
    byPorts.set(key, [...(byPorts.get(key) ?? []), one]);
  }
  return [...byPorts.values()].map(same => ({
    IpProtocol: same[0].IpProtocol,
    FromPort: same[0].FromPort,
    ToPort: same[0].ToPort,
    IpRanges: same.flatMap(({ cidr }) => (cidr ? [{ CidrIp: cidr }] : [])),
    Ipv6Ranges: same.flatMap(({ cidr6 }) =>
      cidr6 ? [{ CidrIpv6: cidr6 }] : [],
    ),
    PrefixListIds: [],
    UserIdGroupPairs: same.flatMap(({ group }) =>
      group ? [{ GroupId: group, UserId: accountId }] : [],
    ),
  }));
}

const same = (a: Permission, b: Permission) =>
  JSON.stringify(Object.entries(a).sort()) ===
  JSON.stringify(Object.entries(b).sort());

type Direction = 'ingress' | 'egress';

function authorize(
  direction: Direction,
  request: { GroupId?: string; IpPermissions?: Sdk.IpPermission[] },
  { region }: At,
): object {
  const group = region.securityGroups.get(request.GroupId);
  const added = flat(request.IpPermissions);
  const double = added.find(one =>
    group[direction].some(old => same(old, one)),
  );
  if (double) {
    throw new AwsFault(
      'InvalidPermission.Duplicate',
      `the specified rule "peer: ${double.cidr ?? double.cidr6 ?? double.group}" already exists`,
    );
  }
  group[direction] = [...group[direction], ...added];
  return {};
}

function revoke(
  direction: Direction,
  request: { GroupId?: string; IpPermissions?: Sdk.IpPermission[] },
  { region }: At,
): object {
  const group = region.securityGroups.get(request.GroupId);
  const gone = flat(request.IpPermissions);
  if (!gone.every(one => group[direction].some(old => same(old, one)))) {
    throw new AwsFault(
      'InvalidPermission.NotFound',
      'The specified rule does not exist in this security group.',
    );
  }
  group[direction] = group[direction].filter(
    old => !gone.some(one => same(old, one)),
  );
  return {};
}

export const securityGroupOperations = {
  CreateSecurityGroup(
    request: Sdk.CreateSecurityGroupRequest,
    at: At,
  ): Sdk.CreateSecurityGroupResult {
    const { region } = at;
    const { GroupName, Description = '' } = request;
    const VpcId =
      request.VpcId ?? region.vpcs.list().find(vpc => vpc.IsDefault)?.VpcId;
    region.vpcs.get(VpcId);
    if (!describable.test(Description)) {
      throw new AwsFault(
        'InvalidParameterValue',
        `Invalid security group description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*`,
      );
    }
    const twin = region.securityGroups
      .all()
      .some(group => group.VpcId === VpcId && group.GroupName === GroupName);
    if (twin) {
      throw new AwsFault(
        'InvalidGroup.Duplicate',
        `The security group '${GroupName}' already exists for VPC '${VpcId}'`,
      );
    }
    const Tags = tagsFor('security-group', request.TagSpecifications);
    const group = newGroup(at, { GroupName, Description, VpcId, Tags });
    return { GroupId: group.GroupId, Tags };
  },

  DescribeSecurityGroups(
    request: Sdk.DescribeSecurityGroupsRequest,
    { region, cloud }: At,
  ): Sdk.DescribeSecurityGroupsResult {
    const found = filtered(
      region.securityGroups.list(request.GroupIds),
      request.Filters,
      (group, name) => {
        switch (name) {
          case 'group-name':
            return [group.GroupName ?? ''];
          case 'vpc-id':
            return [group.VpcId ?? ''];
          default:
            return undefined;
        }
      },
    );
    const { items, NextToken } = paged(found, request);
    return {
      SecurityGroups: items.map(({ ingress, egress, ...group }) => ({
        ...group,
        IpPermissions: merged(ingress, cloud.accountId),
        IpPermissionsEgress: merged(egress, cloud.accountId),
      })),
      NextToken,
    };
  },

  AuthorizeSecurityGroupIngress: (
    request: Sdk.AuthorizeSecurityGroupIngressRequest,
    at: At,
  ) => authorize('ingress', request, at),
  AuthorizeSecurityGroupEgress: (
    request: Sdk.AuthorizeSecurityGroupEgressRequest,
    at: At,
  ) => authorize('egress', request, at),
  RevokeSecurityGroupIngress: (
    request: Sdk.RevokeSecurityGroupIngressRequest,
    at: At,
  ) => revoke('ingress', request, at),
  RevokeSecurityGroupEgress: (
    request: Sdk.RevokeSecurityGroupEgressRequest,
    at: At,
  ) => revoke('egress', request, at),

  DeleteSecurityGroup(
    { GroupId }: Sdk.DeleteSecurityGroupRequest,
    { region }: At,
  ) {
    const group = region.securityGroups.get(GroupId);
    if (group.GroupName === 'default') {
      throw new AwsFault(
        'CannotDelete',
        `the specified group: "${GroupId}" name: "default" cannot be deleted by a user`,
      );
    }
    const isUsed =
      region.networkInterfaces
        .all()
        .some(({ Groups = [] }) =>
          Groups.some(one => one.GroupId === GroupId),
        ) ||
      region.securityGroups
        .all()
        .some(
          other =>
            other.GroupId !== GroupId &&
            [...other.ingress, ...other.egress].some(
              rule => rule.group === GroupId,
            ),
        );
    if (isUsed) {
      throw new AwsFault(
        'DependencyViolation',
        `resource ${GroupId} has a dependent object`,
      );
    }
    region.securityGroups.delete(GroupId!);
    return { Return: true, GroupId };
  },
};
