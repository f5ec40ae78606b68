import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { isService, notAllowed } from '@rackstage/ownership';
import { webhooksEventReadAllPermission } from '@rackstage/plugin-webhooks-common';

/** Who may be sent which events: those about what one has oneself, or all. */
export class OwnerCheck {
  constructor(
    private readonly permissions: PermissionsService,
    private readonly userInfo: UserInfoService,
  ) {}

  /** @throws NotAllowedError when somebody would get to know what others have */
  async require(
    settings: { owner?: string; scope?: 'owned' | 'all' },
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (await this.mayReadAll(credentials)) {
      return;
    }
    if (settings.scope === 'all') {
      throw notAllowed(webhooksEventReadAllPermission.name);
    }
    if (settings.owner === undefined || isService(credentials)) {
      return;
    }
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      credentials as BackstageCredentials<BackstageUserPrincipal>,
    );
    if (!ownershipEntityRefs.includes(settings.owner)) {
      throw new NotAllowedError(
        `You do not belong to '${settings.owner}', whose events would be sent; choose one of your own groups`,
      );
    }
  }

  private async mayReadAll(credentials: BackstageCredentials) {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: webhooksEventReadAllPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
