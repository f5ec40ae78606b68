/**
 * Events of the workspaces context. They carry ids only and are hints: a
 * receiver reads what it needs, and must not rely on getting every one of them.
 */
export const workspacesEvents = {
  changed: 'workspaces.changed',
} as const;

/** Something about a workspace, its members, or, without an id, about roles. */
export type WorkspacesChangedEvent = { workspaceId?: string };

/** Channel on which browsers hear that they should look again. */
export const workspacesSignalChannel = 'workspaces';
