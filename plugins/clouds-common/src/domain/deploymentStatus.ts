import { InstancePhase, instancePhases } from './InstancePhase';

/** One word for people; nothing decides on it. */
export const deploymentPhases = [
  'Creating',
  'Running',
  'Suspended',
  'Changing',
  'Partial',
  'RollingBack',
  'RolledBack',
  'Deleting',
  'Deleted',
] as const;

export type DeploymentPhase = (typeof deploymentPhases)[number];

/** How many members there are in each phase; a place whose member could not be made counts as `Failed`. */
export type PhaseCounts = Partial<Record<InstancePhase, number>>;

export interface DeploymentStatus {
  /** As people read it: `Running:100 (R:100/100)`. */
  text: string;
  running: number;
  /** What is asked for. */
  total: number;
}

/**
 * The phase that most members have, how many have it, and how many of all that
 * are asked for run. `Partial-` stands before it when not all are in it; of two
 * phases with as many members the one that an instance is in earlier counts.
 *
 * @param total - how many are asked for; those that are not there yet count as `Pending`
 */
export function deploymentStatus(
  phases: PhaseCounts,
  total: number,
): DeploymentStatus {
  const there = instancePhases.reduce(
    (sum, phase) => sum + (phases[phase] ?? 0),
    0,
  );
  const counts: PhaseCounts = {
    ...phases,
    Pending: (phases.Pending ?? 0) + Math.max(0, total - there),
  };
  const running = counts.Running ?? 0;
  const of = `(R:${running}/${total})`;
  const most = instancePhases.reduce((best, phase) =>
    (counts[phase] ?? 0) > (counts[best] ?? 0) ? phase : best,
  );
  const count = counts[most] ?? 0;
  if (count === 0) {
    return { text: `Empty:0 ${of}`, running, total };
  }
  const partial = count < Math.max(total, there) ? 'Partial-' : '';
  return { text: `${partial}${most}:${count} ${of}`, running, total };
}

/** Somebody, or the cloud, is at work on them. */
const busy: InstancePhase[] = [
  'Pending',
  'Creating',
  'Starting',
  'Stopping',
  'Rebooting',
  'Resizing',
  'Deleting',
];

/** One word for a whole deployment. */
export function deploymentPhase(facts: {
  phases: PhaseCounts;
  total: number;
  deleting: boolean;
  /** It was rolled back, or is being. */
  failed: boolean;
  /** All of it was there once. */
  wasReady: boolean;
}): DeploymentPhase {
  const { phases, total, deleting, failed, wasReady } = facts;
  const there = Object.values(phases).reduce((sum, count) => sum + count, 0);
  if (deleting) {
    return 'Deleting';
  }
  if (failed) {
    return there > 0 ? 'RollingBack' : 'RolledBack';
  }
  if (there < total || busy.some(phase => (phases[phase] ?? 0) > 0)) {
    return wasReady ? 'Changing' : 'Creating';
  }
  if (phases.Running === total) {
    return 'Running';
  }
  return phases.Stopped === total && total > 0 ? 'Suspended' : 'Partial';
}
