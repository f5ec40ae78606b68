import { TimelineEntry } from '@rackstage/plugin-requests-common';

/** A step of a task with everything that it wrote. */
export interface StepItem {
  kind: 'step';
  id: string;
  at: string;
  source: TimelineEntry['source'];
  taskId?: string;
  name: string;
  'name@ko'?: string;
  status?: string;
  logs: TimelineEntry[];
}

export type TimelineItem = { kind: 'said'; entry: TimelineEntry } | StepItem;

/** Steps with their logs in the place where they began, among what people did. */
export function timelineItems(entries: TimelineEntry[]): TimelineItem[] {
  const items: TimelineItem[] = [];
  const steps = new Map<string, StepItem>();
  for (const entry of entries) {
    if (entry.kind === 'event' || entry.kind === 'comment') {
      items.push({ kind: 'said', entry });
      continue;
    }
    const key = `${entry.taskId} ${entry.stepId}`;
    let step = steps.get(key);
    if (!step) {
      step = {
        kind: 'step',
        id: entry.id,
        at: entry.at,
        source: entry.source,
        taskId: entry.taskId,
        name: entry.stepId ?? '',
        logs: [],
      };
      steps.set(key, step);
      items.push(step);
    }
    if (entry.stepName) {
      step.name = entry.stepName;
      step['name@ko'] = entry['stepName@ko'];
    }
    step.status = entry.status ?? step.status;
    if (entry.text) {
      step.logs.push(entry);
    }
  }
  return items;
}
