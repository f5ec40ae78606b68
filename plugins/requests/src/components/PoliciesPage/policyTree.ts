import { Policy } from '@rackstage/plugin-requests-common';

/**
 * A policy with names in place of lists, so that a difference says which rule
 * and which step it is in. What has the same name twice gets a number.
 */
export function policyTree({ rules, escalateTo }: Policy) {
  return {
    order: rules.map(({ name }) => name).join(', '),
    escalateTo,
    ...byName(
      rules.map(({ steps, ...rule }) => ({
        ...rule,
        order: steps.map(({ title }) => title).join(', '),
        ...byName(
          steps.map(({ parts, ...step }) => ({
            ...step,
            ...byName(parts, ({ title }) => title),
          })),
          ({ title }) => title,
        ),
      })),
      ({ name }) => name,
    ),
  };
}

function byName<T>(things: T[], nameOf: (thing: T) => string) {
  const result: Record<string, T> = {};
  for (const thing of things) {
    const name = nameOf(thing);
    let key = name;
    for (let number = 2; Object.hasOwn(result, key); number++) {
      key = `${name} (${number})`;
    }
    result[key] = thing;
  }
  return result;
}
