import { ConflictError, InputError } from '@backstage/errors';
import { Problem } from '../RequestCheck';
import { CheckedGroup } from './GroupCheck';

/** @throws ConflictError when only names are in the way, else InputError; both say of which group */
export function requireNoGroupProblems(
  groups: CheckedGroup[],
  others: Problem[] = [],
): void {
  const problems = [
    ...others,
    ...groups.flatMap(({ group, problems: own }) =>
      own.map(problem => ({
        ...problem,
        message: `Group '${group.name}': ${problem.message}`,
      })),
    ),
  ];
  if (problems.length === 0) {
    return;
  }
  const message = problems.map(problem => problem.message).join('; ');
  throw problems.every(({ code }) => code === 'NameTaken')
    ? new ConflictError(message)
    : new InputError(message);
}
