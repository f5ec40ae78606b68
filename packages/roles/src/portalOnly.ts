import { patterns } from './Pattern';

/**
 * Permissions on what is in nobody's workspace. A basic permission is allowed everywhere as soon as it is allowed in one
 * workspace, so that these, given there, would reach beyond it.
 */
const portalOnly = patterns([
  'api-gateway.*',
  // Else somebody would export what they may only read in another workspace.
  'audit.event.export',
  'audit.trail.verify',
  'catalog.directory.*',
  'catalog.entity.create',
  'catalog.location.analyze',
  'catalog.location.create',
  'catalog.location.delete',
  'clouds.driver.*',
  // A rack is in no workspace.
  'datacenter.*',
  'devtools.*',
  'policy.*',
  'requests.delegation.manage',
  'requests.policy.update',
  'scaffolder.template.dry-run',
  'scaffolder.template.management',
  // What an endpoint starts runs with the rights of the portal.
  'webhooks.endpoint.create',
  'webhooks.endpoint.update',
  'webhooks.event.*',
  'workspaces.access.read',
  'workspaces.limit.update',
  'workspaces.role.update',
  'workspaces.session.delete',
  'workspaces.workspace.create',
]);

/** Whether only a role of the whole portal can give the permission. */
export function isPortalOnly(permission: string): boolean {
  return portalOnly.some(pattern => pattern.matches(permission));
}
