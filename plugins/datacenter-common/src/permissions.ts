import { createPermission } from '@backstage/plugin-permission-common';

export const datacenterObjectCreatePermission = createPermission({
  name: 'datacenter.object.create',
  attributes: { action: 'create' },
});

/** Rooms, racks, devices, cables, what was changed on them, and what is drawn and computed from them. */
export const datacenterObjectReadPermission = createPermission({
  name: 'datacenter.object.read',
  attributes: { action: 'read' },
});

export const datacenterObjectUpdatePermission = createPermission({
  name: 'datacenter.object.update',
  attributes: { action: 'update' },
});

export const datacenterObjectDeletePermission = createPermission({
  name: 'datacenter.object.delete',
  attributes: { action: 'delete' },
});

/** All of the context. */
export const datacenterPermissions = [
  datacenterObjectCreatePermission,
  datacenterObjectReadPermission,
  datacenterObjectUpdatePermission,
  datacenterObjectDeletePermission,
];
