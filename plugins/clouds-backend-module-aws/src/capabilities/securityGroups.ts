import type { SecurityGroup as Ec2SecurityGroup } from '@aws-sdk/client-ec2';
import {
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  isCloudError,
  ResourceId,
  SecurityGroupCapability,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { permissionChanges, toSecurityGroup } from '../convert/securityGroup';
import { codeOfRefusal } from '../errors/toCloudError';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../paging';
import { tagFilter, tagSpecifications } from '../tags';

/** EC2 takes such a name once in a network, and so makes no second group for a tag. */
const groupNameOf = (tag: string) => `rackstage-${tag}`;

export function securityGroups(aws: Aws) {
  async function describe(
    { region, id }: ResourceId,
    call: CallOptions,
  ): Promise<Ec2SecurityGroup> {
    const { SecurityGroups = [] } = await aws.ec2(
      region,
      call,
      (ec2, options) => ec2.describeSecurityGroups({ GroupIds: [id] }, options),
    );
    return SecurityGroups[0];
  }

  async function find(
    region: string,
    Filters: { Name: string; Values: string[] }[],
    call: CallOptions,
  ): Promise<SecurityGroup | undefined> {
    const { SecurityGroups = [] } = await aws.ec2(
      region,
      call,
      (ec2, options) => ec2.describeSecurityGroups({ Filters }, options),
    );
    return SecurityGroups.map(toSecurityGroup)[0];
  }

  async function setRules(
    where: ResourceId & { rules: SecurityGroupRule[] },
    call: CallOptions,
  ): Promise<void> {
    const { region, id: GroupId, rules } = where;
    const group = await describe(where, call);
    const ingress = permissionChanges(group.IpPermissions, 'ingress', rules);
    const egress = permissionChanges(
      group.IpPermissionsEgress,
      'egress',
      rules,
    );
    await aws.ec2(region, call, async (ec2, options) => {
      const order = (IpPermissions: object[]) => ({ GroupId, IpPermissions });
      if (ingress.missing.length > 0) {
        await unlessDone(
          ec2.authorizeSecurityGroupIngress(order(ingress.missing), options),
        );
      }
      if (egress.missing.length > 0) {
        await unlessDone(
          ec2.authorizeSecurityGroupEgress(order(egress.missing), options),
        );
      }
      if (ingress.excess.length > 0) {
        await unlessDone(
          ec2.revokeSecurityGroupIngress(order(ingress.excess), options),
        );
      }
      if (egress.excess.length > 0) {
        await unlessDone(
          ec2.revokeSecurityGroupEgress(order(egress.excess), options),
        );
      }
    });
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await find(region, tagFilter(tag), call);
        return { items: found ? [found] : [] };
      }
      const page = await remotePage(request, 5, async query => {
        const { SecurityGroups = [], NextToken } = await aws.ec2(
          region,
          call,
          (ec2, options) => ec2.describeSecurityGroups(query, options),
        );
        return { items: SecurityGroups, NextToken };
      });
      return { ...page, items: page.items.map(toSecurityGroup) };
    },

    async get(id, call) {
      return toSecurityGroup(await describe(id, call));
    },

    async create(request, call) {
      const { region, tag, rules } = request;
      return aws.creations.once({ kind: 'sg', region, tag }, call, {
        isIdempotent: true,
        get: async id => toSecurityGroup(await describe({ region, id }, call)),
        find: () => find(region, tagFilter(tag), call),
        create: async () => {
          const id = await makeGroup(request, call);
          aws.freshness.made(id);
          await setRules({ region, id, rules }, call);
          return toSecurityGroup(await describe({ region, id }, call));
        },
      });
    },

    setRules,

    async delete({ region, id }, call) {
      await unlessGone(
        aws.ec2(region, call, (ec2, options) =>
          ec2.deleteSecurityGroup({ GroupId: id }, options),
        ),
      );
      aws.freshness.forget(id);
    },
  } satisfies SecurityGroupCapability;

  /** @returns its id, also when it was there already and a list did not have it yet */
  async function makeGroup(
    request: Parameters<SecurityGroupCapability['create']>[0],
    call: CallOptions,
  ): Promise<string> {
    const { region, tag } = request;
    const GroupName = groupNameOf(tag);
    try {
      const { GroupId = '' } = await aws.ec2(region, call, (ec2, options) =>
        ec2.createSecurityGroup(
          {
            GroupName,
            Description: 'Made by Rackstage',
            TagSpecifications: tagSpecifications('security-group', request),
          },
          options,
        ),
      );
      return GroupId;
    } catch (error) {
      const byName = [{ Name: 'group-name', Values: [GroupName] }];
      const existing =
        isCloudError(error) && error.code === 'Conflict'
          ? await find(region, byName, call)
          : undefined;
      if (!existing) {
        throw error;
      }
      return existing.id;
    }
  }
}

/** Somebody was quicker: the rule is there already, or is gone. */
async function unlessDone(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    const code = codeOfRefusal(error) ?? '';
    if (!/^InvalidPermission\.(Duplicate|NotFound)$/.test(code)) {
      throw error;
    }
  }
}
