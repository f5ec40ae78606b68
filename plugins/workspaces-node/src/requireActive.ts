import { ConflictError } from '@backstage/errors';
import { Workspace } from '@rackstage/plugin-workspaces-common';

/**
 * Of whoever makes something there.
 *
 * @throws ConflictError when nothing new may be made in the workspace
 */
export function requireActive(
  workspace: Pick<Workspace, 'id' | 'state'>,
): void {
  if (workspace.state === 'archived') {
    throw new ConflictError(
      `Workspace '${workspace.id}' is archived and takes nothing new; restore it first, or choose another one`,
    );
  }
}
