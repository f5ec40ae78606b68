/** Stands for every workspace among those that a thing is shared with. */
export const everyWorkspace = '*';

/** What a thing has to be shared with so that one of these workspaces sees it. */
export const sharesFor = (workspaceIds: string[]): string[] =>
  workspaceIds.length > 0 ? [...workspaceIds, everyWorkspace] : [];
