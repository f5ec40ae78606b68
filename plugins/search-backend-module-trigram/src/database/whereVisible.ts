import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { AttributeCondition } from '@rackstage/plugin-search-node';
import { Knex } from 'knex';
import { VisibleType } from './SearchStore';

type Query = Knex.QueryBuilder;

/** Narrows a query over `search_documents as d` to what somebody may find and asked for. */
export function whereVisible(
  query: Query,
  visible: VisibleType[],
  filters: Record<string, string[]>,
): Query {
  const whole = visible.filter(({ condition }) => !condition);
  query.where(any => {
    any.whereIn(
      'd.type',
      whole.map(({ type }) => type),
    );
    for (const { type, condition } of visible) {
      if (condition) {
        any.orWhere(part => whereFits(part.where('d.type', type), condition));
      }
    }
  });
  for (const [attribute, values] of Object.entries(filters)) {
    whereHas(query, { attribute, values });
  }
  return query;
}

function whereFits(
  query: Query,
  criteria: PermissionCriteria<AttributeCondition>,
): Query {
  if (isOrCriteria(criteria)) {
    return query.where(any =>
      criteria.anyOf.forEach(part =>
        any.orWhere(nested => whereFits(nested, part)),
      ),
    );
  }
  if (isAndCriteria(criteria)) {
    return query.where(all =>
      criteria.allOf.forEach(part =>
        all.where(nested => whereFits(nested, part)),
      ),
    );
  }
  if (isNotCriteria(criteria)) {
    return query.whereNot(nested => whereFits(nested, criteria.not));
  }
  return whereHas(query, criteria);
}

export function whereHas(
  query: Query,
  { attribute, values }: AttributeCondition,
): Query {
  if (attribute === 'type') {
    return query.whereIn('d.type', values);
  }
  return query.whereExists(exists =>
    exists
      .from('search_attributes as a')
      .whereRaw('a.document_id = d.id')
      .where('a.name', attribute)
      .whereIn('a.value', values),
  );
}
