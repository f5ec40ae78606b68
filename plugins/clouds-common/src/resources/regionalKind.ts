import { canonical } from '../domain/drift';
import { RegionalResource } from '../kinds';
import { inCloudTerms, inManagedTerms } from './references';
import { ResourceKind, ResourceLinks } from './ResourceKind';

/** What a kind says of itself when clouds make and change its things as a whole. */
type Definition<
  TSpec extends object,
  TObserved extends RegionalResource,
> = Omit<
  ResourceKind<TSpec, TObserved>,
  'planChange' | 'planDeletion' | 'asObserved'
>;

/** A kind whose one change is `update`: the cloud is told the whole of what is asked for. */
export function regionalKind<
  TSpec extends object,
  TObserved extends RegionalResource,
>(definition: Definition<TSpec, TObserved>): ResourceKind<TSpec, TObserved> {
  const differs = (spec: TSpec, seen: TObserved, links: ResourceLinks) => {
    const wanted = inCloudTerms(definition, spec, links);
    return wanted && changedFields(definition, wanted, definition.specOf(seen));
  };
  return {
    ...definition,
    planChange(spec, seen, links) {
      if (seen.status === 'changing') {
        return 'wait';
      }
      const fields = differs(spec, seen, links);
      if (!fields) {
        return 'wait';
      }
      return fields.length > 0 ? 'update' : undefined;
    },
    planDeletion: ({ status }) => (status === 'changing' ? 'wait' : undefined),
    asObserved(spec, seen, links) {
      const has = inManagedTerms<Partial<TSpec>>(
        definition,
        definition.specOf(seen),
        links,
      );
      const fields = differs(spec, seen, links) ?? [];
      return Object.fromEntries(
        Object.entries({
          ...spec,
          ...pick<Partial<TSpec>>(has, fields),
        }).filter(([, value]) => value !== undefined),
      ) as TSpec;
    },
  };
}

/** The changeable fields that the cloud tells, and that are not as wanted. */
function changedFields<TSpec extends object>(
  { schema }: Pick<ResourceKind, 'schema'>,
  wanted: TSpec,
  seen: Partial<TSpec>,
): (keyof TSpec)[] {
  return (Object.keys(seen) as (keyof TSpec & string)[]).filter(
    field =>
      schema.properties[field]?.['x-change'] !== undefined &&
      canonical(wanted[field] ?? schema.properties[field].default) !==
        canonical(seen[field]),
  );
}

const pick = <T extends object>(from: T, fields: (keyof T)[]) =>
  Object.fromEntries(fields.map(field => [field, from[field]]));
