import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A user or group, as a link to the catalog. */
export function Owner({ entityRef }: { entityRef: string }) {
  return <EntityRefLink entityRef={entityRef} hideIcon />;
}
