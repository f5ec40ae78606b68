import { ResourceKind, ResourceProblem } from './ResourceKind';

/** The spec after a change as people send it: what is left out stays, null takes away. */
export function mergeSpec(before: object, change: object): object {
  return Object.fromEntries(
    Object.entries({ ...before, ...change }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  );
}

/** What may not be changed in this way, as the kind says. */
export function changeProblems(
  kind: Pick<ResourceKind, 'schema' | 'changeProblems'>,
  before: object,
  after: object,
): ResourceProblem[] {
  const [old, wanted] = [before, after].map(
    spec => spec as Record<string, unknown>,
  );
  const ofFields = Object.entries(
    kind.schema.properties,
  ).flatMap<ResourceProblem>(([field, property]) => {
    if (JSON.stringify(old[field]) === JSON.stringify(wanted[field])) {
      return [];
    }
    switch (property['x-change']) {
      case 'any':
        return [];
      case 'upward':
        return Number(wanted[field]) > Number(old[field])
          ? []
          : [
              {
                code: 'OnlyUpward',
                field,
                message: `'${field}' can only grow: ask for more than ${old[field]}`,
                params: { least: Number(old[field]) },
              },
            ];
      default:
        return [
          {
            code: 'Unchangeable',
            field,
            message: `'${field}' cannot be changed; make another one instead`,
            params: { name: field },
          },
        ];
    }
  });
  return [...ofFields, ...(kind.changeProblems?.(before, after) ?? [])];
}
