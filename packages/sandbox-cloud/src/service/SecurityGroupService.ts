import { conflict, invalidRequest, notFound } from '../errors';
import type { NetworkInterfaceSpec } from '../parts/definitions/interfaces';
import { Part } from '../parts/Part';
import { Moment } from '../store/Store';
import { SecurityGroup, SecurityGroupRule } from '../world/types';
import { securityGroups, worldOf } from '../world/World';
import { requireOwn } from './access';
import { CreateSecurityGroupInput } from './accessInputs';
import { requireQuota } from './accounting';
import { Project } from './Project';
import { Scope, StoredSecurityGroup } from './resources';
import { Simulation } from './Simulation';
import { findTagged } from './tags';

/** Those that the cloud offers to everybody, and those that the project made. */
export class SecurityGroupService {
  constructor(private readonly simulation: Simulation) {}

  async list(scope: Scope): Promise<SecurityGroup[]> {
    return everyGroup(this.simulation.store.read(), scope);
  }

  /** @throws SandboxError `not_found` */
  async get(scope: Scope, id: string): Promise<SecurityGroup> {
    const all = await this.list(scope);
    const group = all.find(one => one.id === id);
    if (!group) {
      throw notFound(`There is no security group ${id} in ${scope.regionId}`);
    }
    return group;
  }

  /**
   * Makes a group with just these rules, or gives the one that has the tag already.
   *
   * @throws SandboxError `invalid_request`, `quota_exceeded`, or `conflict`
   * when the tag is taken in another region
   */
  async create(
    project: Project,
    regionId: string,
    input: CreateSecurityGroupInput,
  ): Promise<{ group: SecurityGroup; created: boolean }> {
    worldOf(regionId);
    const scope = { projectId: project.id, regionId };
    return this.simulation.store.write(async moment => {
      const tagged = await findTagged(moment.securityGroups, scope, input.tag);
      if (tagged) {
        return { group: tagged, created: false };
      }
      await requireQuota(moment, scope, project.quotas, { securityGroups: 1 });
      await requirePeers(moment, scope, input.rules);
      const id = this.simulation.newId('sg');
      const group: StoredSecurityGroup = { ...input, ...scope, id };
      await moment.securityGroups.insert(group);
      return { group, created: true };
    });
  }

  /** @throws SandboxError `not_found`, `conflict`, `invalid_request` */
  async setRules(
    scope: Scope,
    id: string,
    rules: SecurityGroupRule[],
  ): Promise<void> {
    await this.simulation.store.write(async moment => {
      const group = await requireGroup(moment, scope, id);
      await requirePeers(moment, scope, rules);
      await moment.securityGroups.setRules({ ...group, rules });
    });
  }

  /** @throws SandboxError `not_found`, or `conflict` while an instance or a rule of another group names it */
  async delete(scope: Scope, id: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      await requireGroup(moment, scope, id);
      const user = await userOf(moment, scope, id);
      if (user) {
        throw conflict(`The security group ${id} is used by ${user}`);
      }
      await moment.securityGroups.delete(id);
    });
  }
}

async function everyGroup(moment: Moment, scope: Scope) {
  return [...securityGroups, ...(await moment.securityGroups.list(scope))];
}

async function requireGroup(moment: Moment, scope: Scope, id: string) {
  const own = await moment.securityGroups.list(scope);
  return requireOwn(own, securityGroups, id, 'security group');
}

async function requirePeers(
  moment: Moment,
  scope: Scope,
  rules: SecurityGroupRule[],
): Promise<void> {
  const all = await everyGroup(moment, scope);
  for (const { groupId } of rules) {
    if (groupId !== undefined && !all.some(({ id }) => id === groupId)) {
      throw invalidRequest(`${groupId} is not a security group`);
    }
  }
}

async function userOf(
  moment: Moment,
  scope: Scope,
  id: string,
): Promise<string | undefined> {
  const own = await moment.securityGroups.list(scope);
  const group = own.find(
    one => one.id !== id && one.rules.some(({ groupId }) => groupId === id),
  );
  const instance = await moment.instances.findInGroup(scope, id);
  return group?.id ?? instance?.id ?? (await interfaceIn(moment, scope, id));
}

async function interfaceIn({ parts }: Moment, scope: Scope, id: string) {
  const all = (await parts.all(scope)) as Part<Partial<NetworkInterfaceSpec>>[];
  return all.find(({ spec }) => spec.securityGroups?.includes(id))?.id;
}
