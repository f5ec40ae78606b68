import { AmountCondition, Approver, Conditions, Policy } from '../types';
import { compareAmounts } from './compareAmounts';

const named: Approver['kind'][] = [
  'workspaceRole',
  'portalRole',
  'group',
  'user',
];

/** What is wrong with a policy beyond its schema, in words that say where. */
export function policyProblems({ rules, escalateTo }: Policy): string[] {
  const last = rules.at(-1);
  return [
    ...(last?.when && Object.keys(last.when).length > 0
      ? [
          `rules: the last rule, '${last.name}', must have no conditions, so that every request meets one`,
        ]
      : []),
    ...rules.flatMap((rule, index) => [
      ...(index < rules.length - 1 &&
      (!rule.when || Object.keys(rule.when).length === 0)
        ? [
            `rules: no request gets past '${rule.name}', which has no conditions; move it to the end`,
          ]
        : []),
      ...(rules.findIndex(({ name }) => name === rule.name) < index
        ? [`rules: two are called '${rule.name}'; give each its own name`]
        : []),
      ...conditionProblems(`'${rule.name}'`, rule.when),
      ...rule.steps.flatMap(step => [
        ...conditionProblems(`'${rule.name}', '${step.title}'`, step.when),
        ...(step.escalateTo ?? []).flatMap(approverProblems),
        ...timeProblems(`'${rule.name}', '${step.title}'`, step),
        ...step.parts.flatMap(part => part.approvers.flatMap(approverProblems)),
      ]),
    ]),
    ...escalateTo.flatMap(approverProblems),
  ];
}

function approverProblems({ kind, name }: Approver): string[] {
  if (named.includes(kind) !== (name !== undefined)) {
    return [
      named.includes(kind)
        ? `An approver of kind ${kind} needs a name`
        : `An approver of kind ${kind} takes no name`,
    ];
  }
  return (kind === 'group' || kind === 'user') &&
    !new RegExp(`^${kind}:[^/:\\s]+/[^/:\\s]+$`).test(name!)
    ? [`'${name}' is no entity ref of a ${kind}; write ${kind}:default/name`]
    : [];
}

function conditionProblems(
  where: string,
  conditions: Conditions | undefined,
): string[] {
  const { amount } = conditions ?? {};
  return amount && isEmpty(amount)
    ? [`${where}: no amount is both at least and under what is given`]
    : [];
}

const isEmpty = ({ atLeast, under }: AmountCondition) =>
  atLeast !== undefined &&
  under !== undefined &&
  compareAmounts(atLeast, under) >= 0;

function timeProblems(
  where: string,
  times: { escalateAfterHours?: number; expireAfterHours?: number },
): string[] {
  const { escalateAfterHours, expireAfterHours } = times;
  return escalateAfterHours &&
    expireAfterHours &&
    escalateAfterHours >= expireAfterHours
    ? [`${where}: it expires before it is escalated`]
    : [];
}
