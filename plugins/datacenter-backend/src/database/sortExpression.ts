import { InputError } from '@backstage/errors';
import {
  kindOf,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { Knex } from 'knex';
import { columnOf, requireField, tableOf } from './kindTables';

/** SQL that gives a text for every row of a kind; the names in it are our own. */
export function sortExpression(
  knex: Knex,
  kind: ObjectKindName,
  name: string,
): string {
  const table = tableOf(kind);
  if (name === kindOf[kind].title) {
    return `${table}.sort_key`;
  }
  if (name === 'updatedAt' || name === 'createdAt') {
    return `${table}.${columnOf({ name })}`;
  }
  const field = requireField(kind, name);
  return expressionOf(knex, field, `${table}.${columnOf(field)}`);
}

function expressionOf(knex: Knex, field: ObjectField, column: string): string {
  switch (field.type) {
    case 'number':
      // Shifted, so that the text of a negative one sorts before that of a positive one.
      return knex.client.config.client === 'pg'
        ? `to_char(coalesce(${column}, -1000000000) + 1000000000, 'FM000000000000.000000')`
        : `printf('%019.6f', coalesce(${column}, -1000000000) + 1000000000)`;
    case 'flag':
      return `case when ${column} then '1' else '0' end`;
    case 'reference': {
      const other = tableOf(field.to);
      return `coalesce((select other.sort_key from ${other} other where other.id = ${column}), '')`;
    }
    case 'structure':
      throw new InputError(`Lists cannot be sorted by '${field.name}'`);
    default:
      return `lower(coalesce(${column}, ''))`;
  }
}
