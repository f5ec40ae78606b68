import { ConflictError, InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller } from '@rackstage/ownership';
import {
  DeploymentPowerChange,
  DeploymentScaling,
  PowerAction,
} from '@rackstage/plugin-clouds-common';
import {
  DeploymentOutcome,
  DeploymentRecordChange,
  DeploymentState,
} from '../../database/DeploymentsStore';
import { InstanceChange } from '../../database/InstancesStore';
import {
  DeploymentGroupRecord,
  DeploymentRecord,
  InstanceRecord,
  NewEvent,
} from '../../database/records';
import { changePower, requestDeletion } from '../desiredState';

/** Who asks, when, and with whose credential of an account it is done. */
export interface AskedOfDeployment {
  caller: Caller;
  now: string;
  credentialRole(accountId: string): string | undefined;
}

export function askedEvent(
  reason: string,
  caller: Caller,
  params: JsonObject = {},
): NewEvent {
  return {
    type: 'Normal',
    reason,
    params,
    message: `${reason} by ${caller.ref}`,
    actor: caller.ref,
  };
}

/** @throws ConflictError */
export function refuseWhileGoing(deployment: DeploymentRecord): void {
  if (deployment.deleteRequestedAt !== undefined) {
    throw new ConflictError('The deployment is being deleted');
  }
  if (deployment.failure) {
    throw new ConflictError(
      'The deployment was rolled back; delete it, and ask for another one',
    );
  }
}

/** @throws InputError that names the groups there are */
export function groupOf(
  { groups }: DeploymentRecord,
  name: string,
): DeploymentGroupRecord {
  const found = groups.find(({ request }) => request.name === name);
  if (!found) {
    const known = groups.map(({ request }) => request.name).join(', ');
    throw new InputError(`There is no group '${name}'; there are: ${known}`);
  }
  return found;
}

export function terminate(asked: AskedOfDeployment): DeploymentRecordChange {
  return ({ deployment, members }) => {
    if (deployment.deletionProtection) {
      throw new ConflictError(
        'The deployment is protected from deletion; take the protection off first',
      );
    }
    return {
      fields: {
        deleteRequestedAt: deployment.deleteRequestedAt ?? asked.now,
        phase: 'Deleting',
        nextAttemptAt: asked.now,
      },
      events: [askedEvent('DeletionRequested', asked.caller)],
      changeMembers: deletionsOf(members, asked),
    };
  };
}

/** Fewer members of a group: those that are named, else those that failed and then the newest. */
export function scaleIn(
  scaling: DeploymentScaling,
  asked: AskedOfDeployment,
): DeploymentRecordChange {
  return ({ deployment, members }) => {
    refuseWhileGoing(deployment);
    const group = groupOf(deployment, scaling.group);
    const going = leaving(group, members, scaling);
    const indexes = group.indexes.filter(index => !going.has(index));
    const failed = group.failed.filter(({ index }) => !going.has(index));
    return {
      fields: {
        groups: withGroup(deployment, { ...group, indexes, failed }),
        nextAttemptAt: asked.now,
      },
      events: [
        askedEvent('Scaled', asked.caller, {
          group: scaling.group,
          from: group.indexes.length,
          to: indexes.length,
        }),
      ],
      changeMembers: deletionsOf(
        members.filter(
          member =>
            member.deploymentGroup === scaling.group &&
            going.has(member.deploymentIndex!),
        ),
        asked,
      ),
    };
  };
}

function leaving(
  group: DeploymentGroupRecord,
  members: InstanceRecord[],
  { count, members: named }: DeploymentScaling,
): Set<number> {
  const surplus = group.indexes.length - count;
  const inGroup = members.filter(
    ({ deploymentGroup, deploymentIndex }) =>
      deploymentGroup === group.request.name &&
      group.indexes.includes(deploymentIndex!),
  );
  if (named) {
    const unknown = named.filter(id => !inGroup.some(one => one.id === id));
    if (unknown.length > 0) {
      throw new InputError(
        `Group '${group.request.name}' has no member with id ${unknown.join(', ')}; name others`,
      );
    }
    if (named.length !== surplus) {
      throw new InputError(
        `${named.length} instances are named and ${surplus} are to go; name as many as are to go, or none`,
      );
    }
    return new Set(
      inGroup
        .filter(({ id }) => named.includes(id))
        .map(({ deploymentIndex }) => deploymentIndex!),
    );
  }
  const failed = new Set(group.failed.map(({ index }) => index));
  const createdAt = new Map(
    inGroup.map(member => [member.deploymentIndex!, member.createdAt]),
  );
  const newestFirst = [...group.indexes].sort(
    (one, other) =>
      Number(failed.has(other)) - Number(failed.has(one)) ||
      (createdAt.get(other) ?? '').localeCompare(createdAt.get(one) ?? '') ||
      other - one,
  );
  return new Set(newestFirst.slice(0, surplus));
}

/** The lowest numbers that no member has, those that are still going included. */
export function freeIndexes(
  { request, indexes }: DeploymentGroupRecord,
  { members }: Pick<DeploymentState, 'members'>,
  count: number,
): number[] {
  const taken = new Set(indexes);
  for (const { deploymentGroup, deploymentIndex } of members) {
    if (deploymentGroup === request.name) {
      taken.add(deploymentIndex!);
    }
  }
  const free: number[] = [];
  for (let index = 1; free.length < count; index++) {
    if (!taken.has(index)) {
      free.push(index);
    }
  }
  return free;
}

export function withGroup(
  { groups }: DeploymentRecord,
  changed: DeploymentGroupRecord,
): DeploymentGroupRecord[] {
  return groups.map(group =>
    group.request.name === changed.request.name ? changed : group,
  );
}

const powerActions: Record<DeploymentPowerChange['action'], PowerAction> = {
  suspend: 'stop',
  resume: 'start',
  reboot: 'reboot',
};

/** Of the members that it concerns and that can be asked for it. */
export function changePowerOfAll(
  { action, groups, labels = {} }: DeploymentPowerChange,
  asked: AskedOfDeployment,
  count: (changed: number, skipped: number) => void,
): DeploymentRecordChange {
  return ({ deployment, members }): DeploymentOutcome => {
    refuseWhileGoing(deployment);
    groups?.forEach(name => groupOf(deployment, name));
    const concerned = members.filter(
      member =>
        (!groups || groups.includes(member.deploymentGroup!)) &&
        Object.entries(labels).every(
          ([key, value]) => member.labels[key] === value,
        ),
    );
    const able = concerned.filter(
      ({ readyAt, deleteRequestedAt, power }) =>
        readyAt !== undefined &&
        deleteRequestedAt === undefined &&
        !(action === 'reboot' && power === 'stopped'),
    );
    count(able.length, concerned.length - able.length);
    return {
      fields: { nextAttemptAt: asked.now },
      events: [
        askedEvent('PowerRequested', asked.caller, {
          action,
          count: able.length,
        }),
      ],
      changeMembers: new Map(
        able.map(member => [
          member.id,
          changePower(powerActions[action], askedOf(member, asked)),
        ]),
      ),
    };
  };
}

function deletionsOf(
  members: InstanceRecord[],
  asked: AskedOfDeployment,
): Map<string, InstanceChange> {
  const shielded = members.filter(
    ({ deletionProtection }) => deletionProtection,
  );
  if (shielded.length > 0) {
    const names = shielded.map(({ name }) => name).join(', ');
    throw new ConflictError(
      `Protected from deletion: ${names}; take the protection off first`,
    );
  }
  return new Map(
    members
      .filter(({ deleteRequestedAt }) => deleteRequestedAt === undefined)
      .map(member => [member.id, requestDeletion(askedOf(member, asked))]),
  );
}

const askedOf = (member: InstanceRecord, asked: AskedOfDeployment) => ({
  caller: asked.caller,
  now: asked.now,
  credentialRole: asked.credentialRole(member.accountId),
});
