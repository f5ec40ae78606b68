import { Policy } from '@rackstage/plugin-requests-common';
import { parse, stringify } from 'yaml';

export const toYaml = (policy: Policy): string => stringify(policy);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (
  value: unknown,
  isRight: (one: Record<string, unknown>) => boolean,
): boolean =>
  Array.isArray(value) && value.every(one => isObject(one) && isRight(one));

const areApprovers = (value: unknown) =>
  isListOf(value, ({ kind }) => typeof kind === 'string');

const isPart = ({ title, approvers }: Record<string, unknown>) =>
  typeof title === 'string' && areApprovers(approvers);

const isStep = (step: Record<string, unknown>) =>
  typeof step.title === 'string' &&
  isListOf(step.parts, isPart) &&
  (step.when === undefined || isObject(step.when)) &&
  (step.escalateTo === undefined || areApprovers(step.escalateTo));

const isRule = (rule: Record<string, unknown>) =>
  typeof rule.name === 'string' &&
  isListOf(rule.steps, isStep) &&
  (rule.when === undefined || isObject(rule.when));

/**
 * Rules that somebody wrote, if they have the shape of rules; the server
 * checks the rest.
 *
 * @throws Error that says where it cannot be read
 */
export function fromYaml(text: string): Policy {
  const value = parse(text) as unknown;
  if (!isObject(value) || !areApprovers(value.escalateTo)) {
    throw new Error("'escalateTo': [{ kind, name }]");
  }
  if (!Array.isArray(value.rules)) {
    throw new Error("'rules': [{ name, when, steps }]");
  }
  const wrong = value.rules.findIndex(rule => !isObject(rule) || !isRule(rule));
  if (wrong >= 0) {
    throw new Error(
      `rules[${wrong}]: { name, when, steps: [{ title, parts: [{ title, approvers: [{ kind, name }] }] }] }`,
    );
  }
  return value as unknown as Policy;
}
