import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Authorizer } from '@rackstage/ownership';
import {
  cloudsInstanceReadPermission,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  WorkspaceUsage,
} from '@rackstage/plugin-clouds-common';
import { WorkspaceRoom } from './WorkspaceRoom';

/** Whoever may see everything in a workspace may see how much that is. */
export class AuthorizedUsageService {
  constructor(
    private readonly room: WorkspaceRoom,
    private readonly authorizer: Authorizer<
      typeof RESOURCE_TYPE_CLOUD_INSTANCE
    >,
  ) {}

  /** @throws NotFoundError */
  async get(
    workspaceId: string,
    credentials: BackstageCredentials,
  ): Promise<WorkspaceUsage> {
    const visible = await this.authorizer.allows(
      cloudsInstanceReadPermission,
      { workspaceId },
      credentials,
    );
    if (!visible) {
      throw new NotFoundError(`No workspace '${workspaceId}'`);
    }
    return this.room.usage(workspaceId);
  }
}
