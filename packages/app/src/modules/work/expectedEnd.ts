import { ScaffolderTask } from '@backstage/plugin-scaffolder-react';

const templateOf = ({ spec }: ScaffolderTask) => spec.templateInfo?.entityRef;

const durationOf = ({ createdAt, lastHeartbeatAt }: ScaffolderTask) =>
  lastHeartbeatAt === undefined
    ? NaN
    : Date.parse(lastHeartbeatAt) - Date.parse(createdAt);

/** When a task that runs is likely to end: it takes as long as the same took before, in the middle of them. */
export function expectedEnd(
  task: ScaffolderTask,
  others: ScaffolderTask[],
): string | undefined {
  const durations = others
    .filter(
      other =>
        other.status === 'completed' && templateOf(other) === templateOf(task),
    )
    .map(durationOf)
    .filter(duration => duration >= 0)
    .sort((a, b) => a - b);
  const middle = durations[Math.floor(durations.length / 2)];
  return middle === undefined
    ? undefined
    : new Date(Date.parse(task.createdAt) + middle).toISOString();
}
