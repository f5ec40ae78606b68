/**
 * What stores on knex share: columns of records, pages by keyset, text that is
 * searched for.
 *
 * @packageDocumentation
 */
export * from './chunks';
export * from './columns';
export * from './pageQuery';
export * from './paging';
export * from './searchable';
export * from './utc';
export * from './violations';
