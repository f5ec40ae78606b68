import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of permissions about one event. */
export const auditEventResourceType = 'audit-event';

/** All events, those of a workspace, or those of oneself. */
export const auditEventReadPermission = createPermission({
  name: 'audit.event.read',
  attributes: { action: 'read' },
  resourceType: auditEventResourceType,
});

export const auditEventExportPermission = createPermission({
  name: 'audit.event.export',
  attributes: { action: 'read' },
});

/** To look whether the trail is whole, and where it is sent to. */
export const auditTrailVerifyPermission = createPermission({
  name: 'audit.trail.verify',
  attributes: { action: 'read' },
});
