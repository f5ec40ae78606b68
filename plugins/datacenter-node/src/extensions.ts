import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { NeighborSource } from './NeighborSource';

/** Where a module brings what devices say of their neighbours. */
export interface DatacenterNeighborsExtensionPoint {
  /** @throws ConflictError when another source has its id */
  addSource(source: NeighborSource): void;
}

export const datacenterNeighborsExtensionPoint =
  createExtensionPoint<DatacenterNeighborsExtensionPoint>({
    id: 'datacenter.neighbors',
  });
