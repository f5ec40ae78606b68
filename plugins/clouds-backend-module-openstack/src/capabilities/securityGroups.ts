import {
  eachItem,
  NetworkService,
  SecurityGroup as NeutronSecurityGroup,
} from '@rackstage/openstack-client';
import {
  SecurityGroup,
  SecurityGroupRule,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  SecurityGroupCapability,
} from '@rackstage/plugin-clouds-node';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { toSecurityGroup } from '../convert/securityGroup';
import { ruleChanges } from '../convert/securityGroupRules';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { Regions } from '../Regions';
import { taggedDescription } from '../tags';

export function securityGroups(regions: Regions) {
  const networkOf = ({ region }: { region: string }) =>
    regions.in(region).network;
  const creations = new CreationsUnderWay<SecurityGroup>();

  /** Neutron has no filter for a part of a description, and a project has tens of groups, not thousands. */
  async function findByTag(
    request: { region: string; tag: string },
    call: CallOptions,
  ): Promise<NeutronSecurityGroup | undefined> {
    // An administrator would otherwise get those of all projects.
    const project_id = await regions.projectId(call);
    const all = eachItem(query =>
      networkOf(request).securityGroups.list({ ...query, project_id }, call),
    );
    for await (const group of all) {
      if (toSecurityGroup(group).tag === request.tag) {
        return group;
      }
    }
    return undefined;
  }

  return {
    async list({ tag, ...request }, call) {
      if (tag !== undefined) {
        const found = await findByTag({ ...request, tag }, call);
        return { items: found ? [toSecurityGroup(found)] : [] };
      }
      const project_id = await regions.projectId(call);
      return remotePage(
        request,
        query =>
          networkOf(request).securityGroups.list(
            { ...query, project_id },
            call,
          ),
        toSecurityGroup,
      );
    },

    async get(id, call) {
      return toSecurityGroup(
        await networkOf(id).securityGroups.get(id.id, call),
      );
    },

    async create(request, call) {
      const network = networkOf(request);
      return creations.once(request, call, async ownCall => {
        const group =
          (await findByTag(request, ownCall)) ??
          (await network.securityGroups.create(
            { name: request.name, description: taggedDescription(request) },
            ownCall,
          ));
        // Of one that is there too: who made it may have been stopped before it had its rules.
        await applyRules(network, group, request.rules, ownCall);
        return toSecurityGroup(
          await network.securityGroups.get(group.id, ownCall),
        );
      });
    },

    async setRules({ rules, ...id }, call) {
      const network = networkOf(id);
      const group = await network.securityGroups.get(id.id, call);
      await applyRules(network, group, rules, call);
    },

    async delete(id, call) {
      await unlessGone(networkOf(id).securityGroups.delete(id.id, call));
    },
  } satisfies SecurityGroupCapability;
}

/** First what lets more through, then what lets less: whoever is connected stays so. */
async function applyRules(
  network: NetworkService,
  group: NeutronSecurityGroup,
  rules: SecurityGroupRule[],
  call: CallOptions,
): Promise<void> {
  const { missing, excess } = ruleChanges(group, rules);
  if (missing.length > 0) {
    await network.createSecurityGroupRules(missing, call);
  }
  for (const { id } of excess) {
    await unlessGone(network.securityGroupRules.delete(id, call));
  }
}
