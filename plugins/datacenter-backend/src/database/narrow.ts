import { InputError } from '@backstage/errors';
import { isFilterable, ObjectField } from '@rackstage/plugin-datacenter-common';
import { Knex } from 'knex';
import { columnOf } from './kindTables';

/**
 * Only rows whose field has one of the values; '' stands for none.
 *
 * @throws InputError when lists do not narrow by the field, or it cannot have the value
 */
export function narrow(
  select: Knex.QueryBuilder,
  field: ObjectField,
  values: string[],
): void {
  if (!isFilterable(field)) {
    throw new InputError(`Lists cannot be filtered by '${field.name}'`);
  }
  const column = columnOf(field);
  const given = values
    .filter(value => value !== '')
    .map(value => valueOf(field, value));
  select.where(either => {
    either.whereIn(column, given);
    if (values.includes('')) {
      either.orWhereNull(column);
    }
  });
}

function valueOf(field: ObjectField, value: string): string | number | boolean {
  if (field.type === 'flag') {
    if (!['true', 'false'].includes(value)) {
      throw new InputError(
        `filter: '${field.name}' is true or false, not '${value}'`,
      );
    }
    return value === 'true';
  }
  if (field.type === 'number') {
    const number = Number(value);
    if (!Number.isFinite(number)) {
      throw new InputError(
        `filter: '${field.name}' is a number, not '${value}'`,
      );
    }
    return number;
  }
  return value;
}
