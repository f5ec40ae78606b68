/** What rules decide on. */
export interface OwnedResource {
  /** Entity ref. */
  owner?: string;
  workspaceId?: string;
  /** Ids of other workspaces that may see and use it, or `everyWorkspace`. */
  sharedWith?: string[];
}

/** What a rule becomes where lists are filtered. */
export type AccessCondition =
  { owners: string[] } | { workspaces: string[] } | { sharedWith: string[] };
