import { InputError } from '@backstage/errors';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { sharesFor } from '@rackstage/roles';
import { InstanceChange } from '../database/InstancesStore';
import { AccountRecord } from '../database/records';

interface Shared {
  workspaceId: string;
  sharedWith: string[];
}

export const isUsableIn = (
  { workspaceId, sharedWith }: Shared,
  id: string,
): boolean =>
  workspaceId === id ||
  sharesFor([id]).some(share => sharedWith.includes(share));

/** Twice is as good as once. */
export const withShare = ({ sharedWith }: Shared, id: string): string[] =>
  [...new Set([...sharedWith, id])].sort();

export const withoutShare = ({ sharedWith }: Shared, id: string): string[] =>
  sharedWith.filter(other => other !== id);

/** @throws InputError, NotFoundError, ConflictError when nothing may be shared with the workspace */
export async function requireOther(
  workspaces: Pick<WorkspacesService, 'requireActive'>,
  { workspaceId }: Pick<Shared, 'workspaceId'>,
  id: string,
): Promise<void> {
  if (workspaceId === id) {
    throw new InputError(
      `It belongs to workspace '${id}'; choose another workspace to share it with`,
    );
  }
  await workspaces.requireActive(id);
}

/** Why the account cannot be used in the workspace, and what to do. */
export function notUsableIn(
  { name, workspaceId }: AccountRecord,
  id: string,
): string {
  return `Account '${name}' belongs to workspace '${workspaceId}' and is not shared with '${id}'; choose another account, or have it shared`;
}

/** Of the instance as it is then; what is as it was is not noted. */
export function changeShares(
  wanted: (current: Shared) => string[],
  event: { reason: string; workspaceId: string; actor: string },
): InstanceChange {
  return current => {
    const sharedWith = wanted(current);
    if (sharedWith.length === current.sharedWith.length) {
      return { fields: {} };
    }
    const { reason, workspaceId, actor } = event;
    return {
      fields: { sharedWith },
      events: [
        {
          type: 'Normal',
          reason,
          params: { workspace: workspaceId },
          message: `${reason}: ${workspaceId}`,
          actor,
        },
      ],
    };
  };
}
