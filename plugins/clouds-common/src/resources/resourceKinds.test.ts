import { managedKinds } from './ManagedKind';
import { resourceKinds } from './resourceKinds';

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
      for (const part of titled(kind)) {
        for (const text of ['title', 'description']) {
          if (typeof part[text] === 'string') {
            expect(part[`${text}@ko`]).toMatch(/[가-힣A-Z]/);
          }
        }
      }
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
      for (const { creates } of kind.changes) {
        if (creates) {
          const other = resourceKinds.find(each => each.kind === creates.kind)!;
          expect(other.schema.properties[creates.field]['x-resource']).toEqual(
            expect.objectContaining({ from: 'managed', kind: kind.kind }),
          );
        }
      }
    });
  },
);

it('is there for every name', () => {
  expect(resourceKinds.map(({ kind }) => kind)).toEqual([...managedKinds]);
});
