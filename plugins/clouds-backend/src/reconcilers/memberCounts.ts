import { PhaseCounts } from '@rackstage/plugin-clouds-common';
import { MemberCount } from '../database/DeploymentsStore';
import { DeploymentGroupRecord } from '../database/records';

/** How many members there are in each phase. */
export function phasesOf(
  counts: Pick<MemberCount, 'phase' | 'count'>[],
): PhaseCounts {
  const phases: PhaseCounts = {};
  for (const { phase, count } of counts) {
    phases[phase] = (phases[phase] ?? 0) + count;
  }
  return phases;
}

/** What could not be made counts as failed. */
export function withFailed(
  phases: PhaseCounts,
  groups: DeploymentGroupRecord[],
): PhaseCounts {
  const failed = groups.reduce((sum, group) => sum + group.failed.length, 0);
  return failed === 0
    ? phases
    : { ...phases, Failed: (phases.Failed ?? 0) + failed };
}

/** How many members are asked for. */
export const wantedOf = (groups: DeploymentGroupRecord[]): number =>
  groups.reduce((sum, { indexes }) => sum + indexes.length, 0);
