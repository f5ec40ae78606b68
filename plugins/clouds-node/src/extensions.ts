import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { CloudDriver } from './driver';

/** Where a module brings a cloud into the portal. */
export interface CloudDriversExtensionPoint {
  /** @throws ConflictError when the name is taken */
  addDriver(driver: CloudDriver): void;
}

export const cloudDriversExtensionPoint =
  createExtensionPoint<CloudDriversExtensionPoint>({ id: 'clouds.drivers' });
