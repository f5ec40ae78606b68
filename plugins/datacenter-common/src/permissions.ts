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

/** Drawing up plans, which changes nothing yet; whoever may read objects reads plans. */
export const datacenterPlanUpdatePermission = createPermission({
  name: 'datacenter.plan.update',
  attributes: { action: 'update' },
});

/** Letting a plan be carried out. */
export const datacenterPlanApprovePermission = createPermission({
  name: 'datacenter.plan.approve',
  attributes: { action: 'update' },
});

/** Carrying out the steps of an approved plan, at the rack. */
export const datacenterPlanApplyPermission = createPermission({
  name: 'datacenter.plan.apply',
  attributes: { action: 'update' },
});

/** All of the context. */
export const datacenterPermissions = [
  datacenterObjectCreatePermission,
  datacenterObjectReadPermission,
  datacenterObjectUpdatePermission,
  datacenterObjectDeletePermission,
  datacenterPlanUpdatePermission,
  datacenterPlanApprovePermission,
  datacenterPlanApplyPermission,
];
