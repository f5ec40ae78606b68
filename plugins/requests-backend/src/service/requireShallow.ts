import { InputError } from '@backstage/errors';

/** No form has parts within parts as deep as this. */
const deepest = 50;

/** What is nested without a bottom would break whatever walks through it. */
export function requireShallow(values: unknown): void {
  if (isDeeperThan(values, deepest)) {
    throw new InputError(
      `The form has values within values, more than ${deepest} deep; make them flatter`,
    );
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    (levels === 0 ||
      Object.values(value).some(inner => isDeeperThan(inner, levels - 1)))
  );
}
