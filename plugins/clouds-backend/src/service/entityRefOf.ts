import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The one spelling by which the catalog and permissions know an entity: in lower case. */
export function entityRefOf(text: string): string {
  return stringifyEntityRef(parseEntityRef(text));
}
