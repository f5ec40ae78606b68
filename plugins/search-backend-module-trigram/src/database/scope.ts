import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { AttributeCondition } from '@rackstage/search-sources';
import { Knex } from 'knex';
import { VisibleType } from './SearchStore';

export type Criteria = PermissionCriteria<AttributeCondition>;

/** What somebody may find, and has narrowed the search to. */
export interface Scope {
  visible: VisibleType[];
  /** By attribute: one of these values. */
  filters: Record<string, string[]>;
}

/**
 * The scope as conditions on attributes, of which `type` is one; none when
 * nothing but the types of documents matters.
 */
export function scopeCriteria({ visible, filters }: Scope): Criteria[] {
  const criteria: Criteria[] = Object.entries(filters).map(
    ([attribute, values]) => ({ attribute, values }),
  );
  if (visible.every(({ condition }) => !condition)) {
    return criteria;
  }
  if (visible.length === 1) {
    // That it is of this type is asked for in any case.
    return [...criteria, visible[0].condition!];
  }
  const whole = visible.filter(({ condition }) => !condition);
  const parts = visible.flatMap(({ type, condition }): Criteria[] =>
    condition ? [{ allOf: [isType([type]), condition] }] : [],
  );
  return [
    ...criteria,
    {
      anyOf:
        whole.length > 0
          ? [isType(whole.map(({ type }) => type)), ...parts]
          : (parts as [Criteria, ...Criteria[]]),
    },
  ];
}

const isType = (values: string[]) => ({ attribute: 'type', values });

type WhereHas = (
  query: Knex.QueryBuilder,
  condition: AttributeCondition,
) => Knex.QueryBuilder;

/**
 * Narrows a query over `search_documents as d` to the scope, as the database
 * asks for an attribute.
 */
export function whereInScope(
  query: Knex.QueryBuilder,
  scope: Scope,
  whereHas: WhereHas,
): Knex.QueryBuilder {
  query.whereIn(
    'd.type',
    scope.visible.map(({ type }) => type),
  );
  scopeCriteria(scope).forEach(criteria =>
    whereFits(query, criteria, whereHas),
  );
  return query;
}

/**
 * Looks up the attributes of each document by its id, which may be in another
 * table: what does not fit is then not read.
 */
export const whereRowHas =
  (id: string): WhereHas =>
  (query, { attribute, values }) =>
    values.length === 0
      ? query.whereRaw('1 = 0')
      : // Without the offset, PostgreSQL may read all attributes of all documents instead.
        query.whereRaw(
          `exists (select 1 from search_attributes as a where a.document_id = ?? and a.name = ? and a.value in (${values.map(() => '?').join()}) limit 1 offset 0)`,
          [id, attribute, ...values],
        );

function whereFits(
  query: Knex.QueryBuilder,
  criteria: Criteria,
  whereHas: WhereHas,
): Knex.QueryBuilder {
  if (isOrCriteria(criteria)) {
    return query.where(any =>
      criteria.anyOf.forEach(part =>
        any.orWhere(nested => whereFits(nested, part, whereHas)),
      ),
    );
  }
  if (isAndCriteria(criteria)) {
    return query.where(all =>
      criteria.allOf.forEach(part => whereFits(all, part, whereHas)),
    );
  }
  if (isNotCriteria(criteria)) {
    return query.whereNot(nested => whereFits(nested, criteria.not, whereHas));
  }
  return whereHas(query, criteria);
}
