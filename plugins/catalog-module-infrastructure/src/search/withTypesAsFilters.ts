import { documentTypes } from '@rackstage/search-documents';

const types: string[] = Object.values(documentTypes);

/**
 * An address as Backstage writes it, `?types=…`, or as people do: types of
 * documents, and kinds of things, are what is chosen from the facets.
 */
export function withTypesAsFilters(params: URLSearchParams): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const name of ['types', 'types[]']) {
    for (const value of changed.getAll(name)) {
      const facet = types.includes(value) ? 'type' : 'kind';
      changed.append(`filters[${facet}]`, value);
    }
    changed.delete(name);
  }
  return changed;
}
