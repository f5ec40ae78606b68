import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { DraftRow } from './DraftRow';
import { TableLookup } from './types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Puts ids in place of names, with one question for each kind of objects.
 * An id that is given as such stays: whether it exists is found out with the change.
 */
export async function resolveReferences(
  drafts: readonly DraftRow[],
  lookup: TableLookup,
): Promise<void> {
  const wanted = new Map<ObjectKindName, Set<string>>();
  for (const { to, paths } of drafts.flatMap(({ pending }) => pending)) {
    const names = wanted.get(to) ?? new Set();
    wanted.set(to, names);
    paths.filter(path => !uuid.test(path)).forEach(path => names.add(path));
  }
  const found = new Map(
    await Promise.all(
      [...wanted]
        .filter(([, names]) => names.size > 0)
        .map(async ([kind, names]) => {
          const ids = await lookup.find(kind, [...names]);
          return [kind, ids] as const;
        }),
    ),
  );
  for (const draft of drafts) {
    for (const { field, column, to, paths, many } of draft.pending) {
      const ids = paths.map(path =>
        uuid.test(path)
          ? [path.toLowerCase()]
          : (found.get(to)?.get(path) ?? []),
      );
      const wrong = ids.findIndex(({ length }) => length !== 1);
      if (wrong < 0) {
        draft.fields[field] = many ? ids.map(([id]) => id) : ids[0][0];
      } else {
        draft.problems.push({
          column,
          message: describe(to, paths[wrong], ids[wrong].length),
        });
      }
    }
  }
}

function describe(kind: ObjectKindName, path: string, count: number): string {
  const name = path.length > 200 ? `${path.slice(0, 200)}…` : path;
  return count === 0
    ? `'${name}' is none of the ${kind}`
    : `'${name}' names ${count} of the ${kind}: say where it is, as in 'site/room/name'`;
}
