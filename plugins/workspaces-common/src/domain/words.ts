/** Of ids of workspaces and names of roles. */
export const accessNamePattern = '^[a-z][a-z0-9-]{0,61}[a-z0-9]$';

/** How much harm a mistake does there; what needs approval depends on it. */
export const environments = ['sandbox', 'development', 'production'] as const;

export const workspaceStates = ['active', 'archived'] as const;

/** The workspace that is always there. */
export const defaultWorkspaceId = 'default';
