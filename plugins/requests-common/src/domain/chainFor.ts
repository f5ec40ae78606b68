import { Policy, PolicyStep } from '../types';
import { FrozenStep } from './Chain';
import { JudgedRequest, meetsConditions } from './meetsConditions';

/** The chain that a policy asks for; without steps, no approval is needed. */
export function chainFor(
  policy: Policy,
  request: JudgedRequest,
): { rule: string; steps: FrozenStep[] } {
  const rule = policy.rules.find(({ when }) => meetsConditions(when, request));
  if (!rule) {
    throw new Error('The last rule of a policy has no conditions');
  }
  return {
    rule: rule.name,
    steps: rule.steps
      .filter(({ when }) => meetsConditions(when, request))
      .map(step => frozen(step, policy)),
  };
}

function frozen({ when: _, ...step }: PolicyStep, policy: Policy): FrozenStep {
  return {
    ...step,
    parts: step.parts.map(part => ({ ...part, need: part.need ?? 'any' })),
    escalateTo: step.escalateTo ?? policy.escalateTo,
  };
}
