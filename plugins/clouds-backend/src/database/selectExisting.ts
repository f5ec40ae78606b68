import { AccessFilter, whereAllowed, WhereShared } from '@rackstage/ownership';
import { likePattern } from '@rackstage/stores';
import { Knex } from 'knex';
import { Whole, withLabel } from './writeParts';

/** What instances and resources are alike filtered by. */
interface Filter {
  search?: string;
  labels?: string[];
  visible?: AccessFilter;
}

/**
 * Those that still exist and pass the filter.
 *
 * @param chosen - values of which a column has to hold one
 */
export function selectExisting(
  knex: Knex,
  whole: Whole,
  chosen: Record<string, string[] | undefined>,
  { search, labels = [], visible }: Filter,
  shared?: WhereShared,
): Knex.QueryBuilder {
  const query = knex(`${whole}s`).whereNull('deleted_at');
  for (const [column, values] of Object.entries(chosen)) {
    if (values) {
      query.whereIn(column, values);
    }
  }
  for (const label of labels) {
    query.whereExists(withLabel(knex, whole, label));
  }
  if (search) {
    query.whereRaw("search_text like ? escape '\\'", [likePattern(search)]);
  }
  if (visible) {
    query.andWhere(nested => whereAllowed(nested, visible, shared));
  }
  return query;
}
