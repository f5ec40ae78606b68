import {
  Workspace,
  WorkspaceLimits,
} from '@rackstage/plugin-workspaces-common';
import { AccessTable } from '@rackstage/roles';

/** What the workspaces context answers to other backends; rejects with `ResponseError` where it says nothing else. */
export interface WorkspacesService {
  /** All of them, archived ones too. */
  list(): Promise<Workspace[]>;

  /** @throws NotFoundError */
  get(id: string): Promise<Workspace>;

  /**
   * For whoever makes something there.
   *
   * @throws NotFoundError, ConflictError when it is archived
   */
  requireActive(id: string): Promise<Workspace>;

  /** @throws NotFoundError */
  limitsOf(id: string): Promise<WorkspaceLimits>;

  /** Members and roles of all workspaces, at most two seconds old; the same object until something changes. */
  accessTable(options?: {
    /** Asks in any case: something is said to have changed. */
    fresh?: boolean;
  }): Promise<AccessTable>;

  /**
   * The roles that somebody has in a workspace, in the order of the alphabet.
   *
   * @param claims - entity refs of the person and their groups
   */
  rolesOf(claims: string[], workspaceId: string): Promise<string[]>;

  /** Entity refs of the users and groups that have a role in a workspace. */
  membersWith(role: string, workspaceId: string): Promise<string[]>;
}
