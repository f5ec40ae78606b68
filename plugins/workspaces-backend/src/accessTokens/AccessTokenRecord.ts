export interface AccessTokenRecord {
  id: string;
  workspaceId: string;
  /** Entity ref of the user who made it. */
  owner: string;
  name: string;
  permissions: string[];
  secretHash: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  revokedAt?: string;
  revokedBy?: string;
}
