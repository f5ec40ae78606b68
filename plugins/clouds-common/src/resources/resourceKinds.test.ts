import { managedKinds } from './ManagedKind';
import { resourceKind, resourceKinds } from './resourceKinds';

/** Whatever has a title somewhere in it. */
function titled(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = value as Record<string, unknown>;
  return [
    ...('title' in own || 'description' in own ? [own] : []),
    ...Object.values(own).flatMap(titled),
  ];
}

describe.each(resourceKinds.map(kind => [kind.kind, kind] as const))(
  'the kind %s',
  (_, kind) => {
    it('says everything in Korean as well', () => {
      const english = titled(kind).flatMap(part =>
        ['title', 'description']
          .filter(text => typeof part[text] === 'string')
          .map(text => part[`${text}@ko`]),
      );
      expect(english).toEqual(
        english.map(() => expect.stringMatching(/[가-힣A-Z]/)),
      );
    });

    it('shows and changes only fields that it has', () => {
      const fields = Object.keys(kind.schema.properties);
      const shown = [...kind.columns, ...kind.facts]
        .map(({ path }) => path.split('.'))
        .filter(([part]) => part === 'spec')
        .map(([, field]) => field);
      const changed = kind.changes.flatMap(change => [
        ...(change.fields ?? []),
        ...(change.clears ?? []),
        ...(change.when ? [change.when.field] : []),
      ]);
      expect(fields).toEqual(expect.arrayContaining([...shown, ...changed]));
      expect(fields).toEqual(expect.arrayContaining(kind.schema.required));
      for (const field of changed) {
        expect(kind.schema.properties[field]['x-change']).toBeDefined();
      }
    });

    it('leads to fields that the other kind has', () => {
      const targets = kind.changes.flatMap(({ creates }) =>
        creates
          ? [resourceKind(creates.kind).schema.properties[creates.field]]
          : [],
      );
      expect(targets.map(target => target['x-resource'])).toEqual(
        targets.map(() =>
          expect.objectContaining({ from: 'managed', kind: kind.kind }),
        ),
      );
    });
  },
);

it('is there for every name', () => {
  expect(resourceKinds.map(({ kind }) => kind)).toEqual([...managedKinds]);
});
