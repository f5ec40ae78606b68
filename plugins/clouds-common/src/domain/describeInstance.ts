import { CloudErrorCode } from '../errors';
import { InstanceStatus } from '../kinds';
import { ConditionDraft, datedConditions, readyCondition } from './conditions';
import { InstanceCondition, InstanceConditionType } from './InstanceCondition';
import { InstancePhase } from './InstancePhase';
import {
  InstanceIntent,
  InstanceObservation,
  InstanceStep,
  planInstance,
} from './planInstance';

/** Why the last exchange with the cloud did not work, or why the cloud gave up. */
export interface InstanceFailure {
  code: CloudErrorCode | 'Cancelled';
  message: string;
  /** Trying again will not help; somebody has to change something. */
  permanent: boolean;
}

interface Facts {
  intent: InstanceIntent;
  seen: InstanceObservation;
  failure?: InstanceFailure;
  /** Its time is up, and it is protected from deletion. */
  keptPastExpiry?: boolean;
  /** Fields that somebody changed at the cloud. */
  drift?: string[];
}

/** Sums up in one word, for people. */
export function instancePhase({ intent, seen, failure }: Facts): InstancePhase {
  const step = planInstance(intent, seen);
  if (step === 'gone') {
    return 'Deleted';
  }
  if (intent.delete) {
    return 'Deleting';
  }
  if (failure?.permanent || step === 'broken') {
    return 'Failed';
  }
  if (step === 'missing') {
    return 'Missing';
  }
  if (seen.instance === undefined || seen.instance === 'absent') {
    return 'Pending';
  }
  const { status } = seen.instance;
  if (
    intent.resizeTo !== undefined &&
    seen.instance.specId !== intent.resizeTo &&
    status !== 'deleting'
  ) {
    return 'Resizing';
  }
  if (step === 'wait' && (status === 'running' || status === 'stopped')) {
    // Only its data volume is not attached yet.
    return 'Creating';
  }
  return phaseOnTheWay[step] ?? phaseOfStatus[status];
}

/** What is being done says more than the status from before it took effect. */
const phaseOnTheWay: Partial<Record<InstanceStep, InstancePhase>> = {
  'create-volume': 'Creating',
  'attach-volume': 'Creating',
  start: 'Starting',
  stop: 'Stopping',
  reboot: 'Rebooting',
};

const phaseOfStatus: Record<InstanceStatus, InstancePhase> = {
  creating: 'Creating',
  running: 'Running',
  stopping: 'Stopping',
  stopped: 'Stopped',
  starting: 'Starting',
  rebooting: 'Rebooting',
  deleting: 'Deleting',
  error: 'Failed',
  unknown: 'Unknown',
};

/** The conditions of an instance. */
export function instanceConditions(
  facts: Facts,
  before: InstanceCondition[],
  now: string,
): InstanceCondition[] {
  const parts = [
    createdCondition(facts),
    volumeCondition(facts),
    specCondition(facts),
    powerCondition(facts),
    syncedCondition(facts),
  ].filter(part => part !== undefined);
  const expired: Draft[] = facts.keptPastExpiry
    ? [{ type: 'Expired', status: 'True', reason: 'Protected' }]
    : [];
  return datedConditions(
    [...parts, readyCondition(parts, 'Ready'), ...expired],
    before,
    now,
  );
}

type Draft = ConditionDraft<InstanceConditionType>;

function createdCondition({ seen, failure }: Facts): Draft {
  const type: InstanceConditionType = 'Created';
  const { instance } = seen;
  if (instance === 'absent') {
    return { type, status: 'False', reason: 'NotInCloud' };
  }
  if (instance === undefined) {
    return failure?.permanent
      ? {
          type,
          status: 'False',
          reason: failure.code,
          message: failure.message,
        }
      : { type, status: 'False', reason: 'NotAskedForYet' };
  }
  switch (instance.status) {
    case 'creating':
      return { type, status: 'False', reason: 'BeingBuilt' };
    case 'error':
      return {
        type,
        status: 'False',
        reason: instance.fault?.code ?? 'GivenUp',
        message: instance.fault?.message,
      };
    default:
      return { type, status: 'True', reason: 'InCloud' };
  }
}

function volumeCondition({
  intent,
  seen,
  failure,
  drift = [],
}: Facts): Draft | undefined {
  const type: InstanceConditionType = 'VolumeAttached';
  const { instance, volume } = seen;
  if (drift.includes('volume')) {
    return { type, status: 'False', reason: 'Drifted' };
  }
  if (intent.volumeGiB === undefined) {
    return undefined;
  }
  if (volume === undefined || volume === 'absent') {
    return {
      type,
      status: 'False',
      reason: volume ? 'NotInCloud' : 'NotAskedForYet',
    };
  }
  const attached =
    typeof instance === 'object' &&
    volume.attachedTo.some(({ instanceId }) => instanceId === instance.id);
  if (attached) {
    return { type, status: 'True', reason: 'Attached' };
  }
  if (failure?.permanent && planInstance(intent, seen) === 'attach-volume') {
    const { message } = failure;
    return { type, status: 'False', reason: 'VolumeRefused', message };
  }
  return {
    type,
    status: 'False',
    reason: volume.status === 'error' ? 'GivenUp' : 'BeingAttached',
  };
}

function specCondition({ intent, seen }: Facts): Draft | undefined {
  const type = 'SpecAsAsked';
  if (intent.resizeTo === undefined) {
    return undefined;
  }
  return typeof seen.instance === 'object' &&
    seen.instance.specId === intent.resizeTo
    ? { type, status: 'True', reason: 'AsAsked' }
    : { type, status: 'False', reason: 'Changing' };
}

function powerCondition({ intent, seen, drift = [] }: Facts): Draft {
  const type: InstanceConditionType = 'PowerAsAsked';
  if (drift.includes('power')) {
    return { type, status: 'False', reason: 'Drifted' };
  }
  const status =
    typeof seen.instance === 'object' ? seen.instance.status : 'unknown';
  if (status === 'unknown') {
    return { type, status: 'Unknown', reason: 'NotObserved' };
  }
  return status === intent.power
    ? { type, status: 'True', reason: 'AsAsked' }
    : { type, status: 'False', reason: 'Changing' };
}

function syncedCondition({ failure }: Facts): Draft {
  return failure
    ? {
        type: 'Synced',
        status: 'False',
        reason: failure.code,
        message: failure.message,
      }
    : { type: 'Synced', status: 'True', reason: 'Answered' };
}
