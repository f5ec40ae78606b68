import { ConflictError, InputError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import {
  DeploymentGroupRequest,
  deploymentLimits,
  DeploymentScaling,
  memberName,
} from '@rackstage/plugin-clouds-common';
import {
  DeploymentRecordChange,
  DeploymentState,
} from '../../database/DeploymentsStore';
import { DeploymentRecord } from '../../database/records';
import { wantedOf } from '../../reconcilers/memberCounts';
import { firstIndexes } from './DeploymentCheck';
import {
  askedEvent,
  freeIndexes,
  groupOf,
  refuseWhileGoing,
  withGroup,
} from './deploymentChanges';
import { CheckedGroup, GroupCheck, groupRecord } from './GroupCheck';
import { MemberFactory } from './MemberFactory';
import { requireNoGroupProblems } from './requireNoGroupProblems';

/** More of a deployment than there is: a group, or members of one. What is not given is changed of nothing. */
export class DeploymentGrowth {
  constructor(
    private readonly options: {
      groupCheck: GroupCheck;
      memberFactory: MemberFactory;
      now(): Date;
    },
  ) {}

  /** @throws InputError, ConflictError when there is such a group already */
  async addGroup(
    { deployment, resources }: DeploymentState,
    group: DeploymentGroupRequest,
    caller: Caller,
  ): Promise<DeploymentRecordChange> {
    refuseWhileGoing(deployment);
    if (deployment.groups.some(({ request }) => request.name === group.name)) {
      throw new ConflictError(
        `The deployment has a group '${group.name}' already; scale it, or choose another name`,
      );
    }
    requireRoomFor(deployment, group.count);
    const indexes = firstIndexes(group.count);
    const checked = await this.checked(deployment, group, indexes);
    const { members, made } = await this.options.memberFactory.make(
      deployment,
      [{ checked, indexes }],
      { requestedBy: caller.ref, resources, isNew: true },
    );
    return current => {
      refuseWhileGoing(current.deployment);
      return {
        fields: {
          groups: [...current.deployment.groups, groupRecord(checked, indexes)],
          nextAttemptAt: this.now(),
        },
        events: [
          askedEvent('GroupAdded', caller, {
            group: group.name,
            count: group.count,
          }),
        ],
        add: members,
        addResources: made,
      };
    };
  }

  /** So many more in a group, with the lowest free numbers. @throws InputError */
  async scaleOut(
    state: DeploymentState,
    { group: name, members: named }: DeploymentScaling,
    more: number,
    caller: Caller,
  ): Promise<DeploymentRecordChange> {
    const { deployment, resources } = state;
    if (named) {
      throw new InputError(
        "Only those that go can be named; leave 'members' out, or ask for a lower count",
      );
    }
    requireRoomFor(deployment, more);
    const group = groupOf(deployment, name);
    const indexes = freeIndexes(group, state, more);
    const checked = await this.checked(deployment, group.request, indexes);
    const { members, made } = await this.options.memberFactory.make(
      deployment,
      [{ checked, indexes }],
      { requestedBy: caller.ref, resources },
    );
    return current => {
      refuseWhileGoing(current.deployment);
      const before = groupOf(current.deployment, name);
      return {
        fields: {
          groups: withGroup(current.deployment, {
            ...before,
            indexes: [...before.indexes, ...indexes],
          }),
          nextAttemptAt: this.now(),
        },
        events: [
          askedEvent('Scaled', caller, {
            group: name,
            from: before.indexes.length,
            to: before.indexes.length + indexes.length,
          }),
        ],
        add: members,
        addResources: made,
      };
    };
  }

  /** @throws InputError */
  private async checked(
    deployment: DeploymentRecord,
    group: DeploymentGroupRequest,
    indexes: number[],
  ): Promise<CheckedGroup> {
    const checked = await this.options.groupCheck.check(
      group,
      { ...deployment, settings: deployment.request },
      indexes.map(index => memberName(deployment.name, group.name, index)),
    );
    requireNoGroupProblems([checked]);
    return checked;
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** @throws InputError */
function requireRoomFor(deployment: DeploymentRecord, more: number): void {
  const members = wantedOf(deployment.groups) + more;
  if (members > deploymentLimits.members) {
    throw new InputError(
      `A deployment has at most ${deploymentLimits.members} instances, and ${members} are asked for; ask for fewer, or make another deployment`,
    );
  }
}
