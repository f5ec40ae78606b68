import {
  Entity,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  CatalogApi,
  catalogApiRef,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

const kinds = ['system', 'component', 'api', 'resource'];

export interface Owned {
  kind: string;
  /** `spec.type`, where the kind has one. */
  type?: string;
  count: number;
}

/** How many of each type a group and those below it, or a person and their groups, own; counted by the server. */
export function useOwned(entity: Entity) {
  const catalogApi = useApi(catalogApiRef);
  return useAsyncRetry(async () => {
    const owners = await ownersOf(entity, catalogApi);
    const owned = await Promise.all(
      kinds.map(kind => countOwned(kind, owners, catalogApi)),
    );
    return { owners, owned: owned.flat() };
  }, [catalogApi, entity]);
}

async function countOwned(
  kind: string,
  owners: string[],
  catalogApi: CatalogApi,
): Promise<Owned[]> {
  const { facets } = await catalogApi.getEntityFacets({
    filter: { kind, 'relations.ownedBy': owners },
    facets: ['kind', 'spec.type'],
  });
  const typed = facets['spec.type'].map(({ value, count }) => ({
    kind,
    type: value,
    count,
  }));
  const total = sum(facets.kind);
  const untyped = total - sum(typed);
  return untyped > 0 ? [...typed, { kind, count: untyped }] : typed;
}

const sum = (counts: { count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

async function ownersOf(
  entity: Entity,
  catalogApi: CatalogApi,
): Promise<string[]> {
  const groups = getEntityRelations(entity, RELATION_MEMBER_OF).map(group =>
    stringifyEntityRef(group),
  );
  const owners = new Set([stringifyEntityRef(entity), ...groups]);
  let level: (Entity | undefined)[] = [entity];
  while (level.length > 0) {
    const below = level
      .flatMap(group => getEntityRelations(group, RELATION_PARENT_OF))
      .map(group => stringifyEntityRef(group))
      .filter(ref => !owners.has(ref));
    below.forEach(ref => owners.add(ref));
    level =
      below.length > 0
        ? (await catalogApi.getEntitiesByRefs({ entityRefs: below })).items
        : [];
  }
  return [...owners];
}
