import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Thing } from '../explain';
import { sharesFor } from '../sharing';

type Params = Record<string, string[]>;

const has = (some: string[], among: string[]) =>
  some.some(each => among.includes(each));

/** What the rules of the plugins mean. */
const rules: Record<string, (thing: Thing, params: Params) => boolean> = {
  IS_OWNER: ({ owners }, { claims }) => has(owners, claims),
  IS_ENTITY_OWNER: ({ owners }, { claims }) => has(owners, claims),
  IS_TASK_OWNER: ({ owners }, { createdBy }) => has(owners, createdBy),
  IN_WORKSPACE: (thing, { workspaces }) =>
    has(thing.workspaces, sharesFor(workspaces)),
  IS_SHARED_WITH: (thing, { workspaces }) =>
    has(thing.sharedWith, sharesFor(workspaces)),
  HAS_SPEC: ({ workspaces }) => workspaces.length > 0,
};

/** Whether a decision allows it with this thing. */
export function holds(decision: PolicyDecision, thing: Thing): boolean {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? fits(decision.conditions, thing)
    : decision.result === AuthorizeResult.ALLOW;
}

function fits(
  criteria: PermissionCriteria<PermissionCondition>,
  thing: Thing,
): boolean {
  if ('anyOf' in criteria) {
    return criteria.anyOf!.some(part => fits(part, thing));
  }
  if ('allOf' in criteria) {
    return criteria.allOf!.every(part => fits(part, thing));
  }
  if ('not' in criteria) {
    return !fits(criteria.not!, thing);
  }
  const { rule, params } = criteria as PermissionCondition;
  return rules[rule](thing, params as Params);
}
