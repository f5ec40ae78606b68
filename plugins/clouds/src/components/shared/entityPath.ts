import { parseEntityRef } from '@backstage/catalog-model';

/** Where the page of an entity is. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}`;
}
