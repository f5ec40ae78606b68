import { PlanStep } from '@rackstage/plugin-datacenter-common';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * The id in what a label says: labels of ours hold the address of a page, which
 * ends with it. Nothing where it is a name, a serial or an asset tag.
 */
export const idIn = (scanned: string): string | undefined =>
  scanned.match(uuid)?.at(-1)?.toLowerCase();

/** Steps that are about one of these things, or are done in it. */
export const stepsNear = (
  steps: readonly PlanStep[],
  ids: readonly string[],
): PlanStep[] => steps.filter(({ near }) => near.some(id => ids.includes(id)));

/** Steps about what is called so; a cable that is only planned has no other way to be found. */
export const stepsCalled = (
  steps: readonly PlanStep[],
  name: string,
): PlanStep[] =>
  steps.filter(
    ({ title, fields }) =>
      same(title, name) ||
      ['label', 'assetTag', 'serial', 'name'].some(field =>
        same(fields[field], name),
      ),
  );

const same = (value: unknown, name: string) =>
  typeof value === 'string' &&
  value.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
