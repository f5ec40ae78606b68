import { StepRecord } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';

/**
 * Ids of the open steps that the present has overtaken: what they would change
 * is not what it was when the plan was made, or is gone. What they leave alone
 * may have changed.
 */
export function conflictsOf(
  steps: StepRecord[],
  present: Map<string, ObjectRecord>,
): Set<string> {
  const planned = new Set<string>();
  const touched = new Set<string>();
  const conflicts = new Set<string>();
  for (const step of steps) {
    if (step.state === 'open' && isOvertaken(step)) {
      conflicts.add(step.id);
    }
    if (step.action === 'create') {
      planned.add(step.objectId);
    }
    touched.add(step.objectId);
  }
  return conflicts;

  function isOvertaken(step: StepRecord): boolean {
    const { action, objectId, before, baseRevision } = step;
    if (action === 'create' || planned.has(objectId) || touched.has(objectId)) {
      // Of several steps about one object, the first is measured by the present.
      return false;
    }
    const record = present.get(objectId);
    if (!record) {
      return true;
    }
    return action === 'delete'
      ? record.revision !== baseRevision
      : Object.entries(before).some(
          ([name, value]) =>
            JSON.stringify(record.fields[name] ?? null) !==
            JSON.stringify(value ?? null),
        );
  }
}
