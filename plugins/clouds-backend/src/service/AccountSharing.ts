import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { SecretsService } from '@rackstage/secrets';
import { AccountCredentialsStore } from '../database/AccountCredentialsStore';
import { AccountsStore } from '../database/AccountsStore';
import { AccountRecord } from '../database/records';
import { CallLimits } from '../drivers/callDriver';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { validateSettings } from '../drivers/validateSettings';
import { requireConnection } from './connectionTest';
import { encryptCredential } from './encryptCredential';
import { requireOther, withoutShare, withShare } from './sharing';

export interface AccountSharingOptions {
  accounts: AccountsStore;
  accountCredentials: AccountCredentialsStore;
  drivers: DriverRegistry;
  secrets: SecretsService;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  now(): Date;
}

/** Who uses an account beside its own workspace, and with which credential people of which role do. */
export class AccountSharing {
  constructor(private readonly options: AccountSharingOptions) {}

  async share(id: string, workspaceId: string): Promise<AccountRecord> {
    const { accounts, workspaces } = this.options;
    await requireOther(workspaces, await accounts.get(id), workspaceId);
    return accounts.changeShares(id, current =>
      current.workspaceId === workspaceId
        ? current.sharedWith
        : withShare(current, workspaceId),
    );
  }

  unshare(id: string, workspaceId: string): Promise<AccountRecord> {
    return this.options.accounts.changeShares(id, current =>
      withoutShare(current, workspaceId),
    );
  }

  async setCredential(
    id: string,
    role: string,
    credential: JsonObject,
    limits: CallLimits,
  ): Promise<AccountRecord> {
    const { accounts, accountCredentials, drivers, secrets, now } =
      this.options;
    const account = await accounts.get(id);
    const driver = drivers.getOf(account);
    const settings = { config: account.config, credential };
    validateSettings(driver, settings);
    await requireConnection(driver, settings, limits);
    await accountCredentials.put(
      {
        accountId: id,
        workspaceId: account.workspaceId,
        role,
        ...(await encryptCredential(secrets, id, credential, role)),
        updatedAt: now().toISOString(),
      },
      account.revision,
    );
    return accounts.get(id);
  }

  async removeCredential(id: string, role: string): Promise<AccountRecord> {
    await this.options.accountCredentials.remove(id, role);
    return this.options.accounts.get(id);
  }

  /**
   * Else whoever may edit the settings could have the roles' credentials sent
   * to a place of their own.
   *
   * @throws InputError
   */
  async refuseOtherSettings(id: string): Promise<void> {
    const roles = await this.options.accountCredentials.listRoles([id]);
    const names = roles.get(id);
    if (names) {
      throw new InputError(
        `Remove the credentials of the roles ${names.join(', ')} first: the settings decide where they are sent`,
      );
    }
  }
}
