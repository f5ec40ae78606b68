import {
  deploymentPhase,
  DeploymentPlan,
  memberName,
  Place,
  placeKey,
  planDeployment,
} from '@rackstage/plugin-clouds-common';
import {
  DeploymentOutcome,
  DeploymentState,
  NewMember,
} from '../database/DeploymentsStore';
import { placeOf } from '../database/loadDeployment';
import {
  DeploymentGroupRecord,
  InstanceRecord,
  NewEvent,
  ResourceRecord,
} from '../database/records';
import { takeBack } from './askForDeletion';
import { balancerChanges } from './balancerTargets';
import { isGivenUp } from './failures';
import { phasesOf, wantedOf, withFailed } from './memberCounts';
import { deriveResource } from './resourceView';

/** What fills a place whose member could not be made, somewhere else. */
export interface Replacement {
  /** Absent: there is no other place that could have it. */
  member?: NewMember;
  resources: ResourceRecord[];
  /** Account and region, for people. */
  at: string;
}

/** Seconds after which a deployment is looked at that nothing was heard of. */
const restSeconds = 60;

/** Cancelled by somebody is not a failure of the cloud. */
function gaveUp({ failures }: DeploymentState, member: InstanceRecord) {
  const failure = failures.get(member.operationId);
  return (
    isGivenUp(member) || (failure !== undefined && failure.code !== 'Cancelled')
  );
}

export function planOf(state: DeploymentState): DeploymentPlan {
  const { deployment, members, past } = state;
  const places = (of: (group: DeploymentGroupRecord) => number[]) =>
    deployment.groups.flatMap(group =>
      of(group).map(index => ({ group: group.request.name, index })),
    );
  return planDeployment(
    {
      delete: deployment.deleteRequestedAt !== undefined,
      onFailure: deployment.failure ? 'continue' : deployment.onFailure,
      places: places(({ indexes }) => indexes),
      failed: places(({ failed }) => failed.map(({ index }) => index)),
    },
    [...past, ...members].map(member => ({
      ...placeOf(member),
      ready: member.readyAt !== undefined,
      gone: member.deletedAt !== undefined,
      givenUp: gaveUp(state, member),
    })),
  );
}

/** What one pass over a deployment writes, decided on what is there now. */
export function concludeDeployment(
  state: DeploymentState,
  replacements: Map<string, Replacement>,
  { now, pollInterval }: { now: Date; pollInterval: number },
): DeploymentOutcome {
  const { deployment, members, resources } = state;
  const plan = planOf(state);
  const time = now.toISOString();
  const inSeconds = (seconds: number) =>
    new Date(now.getTime() + seconds * 1000).toISOString();
  if (deployment.deleteRequestedAt !== undefined) {
    return {
      ...(plan.gone ? removal(state, time) : {}),
      fields:
        plan.gone && resources.length === 0
          ? { deletedAt: time, phase: 'Deleted', nextAttemptAt: undefined }
          : { phase: 'Deleting', nextAttemptAt: inSeconds(pollInterval) },
    };
  }
  const outcome = plan.rollBack
    ? rollBack(state, now)
    : fillPlaces(state, plan, replacements);
  const groups = outcome.fields?.groups ?? deployment.groups;
  const failure = outcome.fields?.failure ?? deployment.failure;
  const isReady =
    plan.settled && members.every(({ readyAt }) => readyAt !== undefined);
  const readyAt =
    deployment.readyAt ?? (isReady && !failure ? time : undefined);
  const rest = plan.settled && !outcome.events?.length;
  return {
    ...outcome,
    ...(failure && members.length === 0
      ? removal(state, time)
      : { changeResources: balancerChanges(state, time) }),
    fields: {
      ...outcome.fields,
      readyAt,
      phase: deploymentPhase({
        phases: withFailed(
          phasesOf(members.map(({ phase }) => ({ phase, count: 1 }))),
          groups,
        ),
        total: wantedOf(groups),
        deleting: false,
        failed: failure !== undefined,
        wasReady: readyAt !== undefined,
      }),
      nextAttemptAt: inSeconds(rest ? restSeconds : pollInterval),
    },
  };
}

/** What the members shared goes when none of them is left. */
function removal(
  { resources }: DeploymentState,
  now: string,
): Pick<DeploymentOutcome, 'changeResources'> {
  return {
    changeResources: new Map(
      resources
        .filter(({ deleteRequestedAt }) => deleteRequestedAt === undefined)
        .map(({ id }) => [id, current => askForRemoval(current, now)]),
    ),
  };
}

function askForRemoval(current: ResourceRecord, now: string) {
  const fields = { deleteRequestedAt: now, attempts: 0, nextAttemptAt: now };
  return {
    fields: {
      ...fields,
      ...deriveResource({ ...current, ...fields }, {}, now),
    },
    events: [
      {
        type: 'Normal' as const,
        reason: 'DeletionRequested',
        params: {},
        message: 'None of the instances that shared it is left',
      },
    ],
  };
}

/** All of it when it was never whole, else what was added since. */
function rollBack(state: DeploymentState, now: Date): DeploymentOutcome {
  const { deployment, members, past } = state;
  const failedMember = [...members, ...past].find(
    member => member.readyAt === undefined && gaveUp(state, member),
  );
  const failure =
    failedMember &&
    (state.failures.get(failedMember.operationId) ?? failedMember.failure);
  const wasWhole = deployment.readyAt !== undefined;
  const kept = new Set(
    members
      .filter(({ readyAt }) => wasWhole && readyAt !== undefined)
      .map(member => placeKey(placeOf(member))),
  );
  const going = members.filter(
    member =>
      !kept.has(placeKey(placeOf(member))) &&
      member.deleteRequestedAt === undefined,
  );
  const { code = 'Unavailable', message = '' } = failure ?? {};
  return {
    fields: {
      groups: deployment.groups.map(group => ({
        ...group,
        indexes: group.indexes.filter(index =>
          kept.has(placeKey({ group: group.request.name, index })),
        ),
        failed: [],
      })),
      ...(!wasWhole && { failure }),
    },
    events: [
      {
        type: 'Warning',
        reason: 'RolledBack',
        params: { name: failedMember?.name ?? '', code, message },
        message: `${failedMember?.name} could not be made, so that what was asked for with it is taken back: ${message}`,
      },
    ],
    changeMembers: new Map(
      going.map(({ id }) => [id, current => takeBack(current, now)]),
    ),
  };
}

function fillPlaces(
  state: DeploymentState,
  plan: DeploymentPlan,
  replacements: Map<string, Replacement>,
): DeploymentOutcome {
  const { deployment, past } = state;
  const last = new Map(past.map(member => [placeKey(placeOf(member)), member]));
  const events: NewEvent[] = [];
  const add: NewMember[] = [];
  const addResources = new Map<string, ResourceRecord>();
  const failed: Place[] = [...plan.giveUp];
  for (const place of plan.retry) {
    const replacement = replacements.get(placeKey(place));
    if (replacement?.member) {
      add.push(replacement.member);
      replacement.resources.forEach(one => addResources.set(one.id, one));
      events.push(retriedEvent(deployment.name, place, replacement.at));
    } else if (replacement) {
      failed.push(place);
    }
    // Without an answer it was vacated since: the next pass finds one.
  }
  const groups = deployment.groups.map(group =>
    withoutPlaces(group, plan.drop, failed, place => {
      const member = last.get(placeKey(place));
      return {
        index: place.index,
        ...((member && state.failures.get(member.operationId)) ?? {
          code: 'Unavailable' as const,
          message: 'It could not be made',
        }),
      };
    }),
  );
  events.push(
    ...failed.map(place =>
      givenUpEvent(
        deployment.name,
        place,
        groups
          .find(({ request }) => request.name === place.group)
          ?.failed.find(({ index }) => index === place.index),
      ),
    ),
    ...plan.drop.map(place => droppedEvent(deployment.name, place)),
  );
  const changed = failed.length > 0 || plan.drop.length > 0;
  return {
    fields: changed ? { groups, revision: deployment.revision + 1 } : {},
    events,
    add,
    addResources: [...addResources.values()],
  };
}

function withoutPlaces(
  group: DeploymentGroupRecord,
  dropped: Place[],
  failed: Place[],
  failureOf: (place: Place) => DeploymentGroupRecord['failed'][number],
): DeploymentGroupRecord {
  const ofGroup = (places: Place[]) =>
    places.filter(place => place.group === group.request.name);
  const gone = ofGroup(dropped).map(({ index }) => index);
  return {
    ...group,
    indexes: group.indexes.filter(index => !gone.includes(index)),
    failed: [
      ...group.failed,
      ...ofGroup(failed).map(place => {
        const { index, code, message } = failureOf(place);
        return { index, code, message };
      }),
    ],
  };
}

const retriedEvent = (name: string, place: Place, at: string): NewEvent => ({
  type: 'Normal',
  reason: 'MemberRetried',
  params: { name: memberName(name, place.group, place.index), at },
  message: `${memberName(name, place.group, place.index)} is tried at ${at}`,
});

const givenUpEvent = (
  name: string,
  place: Place,
  failure?: { code: string; message: string },
): NewEvent => ({
  type: 'Warning',
  reason: 'MemberGivenUp',
  params: {
    name: memberName(name, place.group, place.index),
    code: failure?.code ?? '',
    message: failure?.message ?? '',
  },
  message: `${memberName(name, place.group, place.index)} could not be made: ${failure?.message}`,
});

const droppedEvent = (name: string, place: Place): NewEvent => ({
  type: 'Normal',
  reason: 'MemberDropped',
  params: { name: memberName(name, place.group, place.index) },
  message: `${memberName(name, place.group, place.index)} was deleted, so that its group is smaller now`,
});
