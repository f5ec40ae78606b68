/** Who has which role in which workspace, and what the roles mean that administrators made. */
export interface AccessTable {
  /** Grows with every change. */
  revision: number;
  workspaces: AccessWorkspace[];
  roles: WorkspaceRole[];
}

export interface AccessWorkspace {
  id: string;
  state: 'active' | 'archived';
  members: Membership[];
}

export interface Membership {
  /** Of a user or a group. */
  entityRef: string;
  role: string;
}

/** What a role allows, by names of permissions; `*` stands for any text. */
export interface WorkspaceRole {
  name: string;
  /** On everything in the workspace. */
  allow: string[];
  /** On what the person, or one of their groups, owns there. */
  allowOwned: string[];
}
