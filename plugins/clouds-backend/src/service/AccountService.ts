import { Caller } from '@rackstage/ownership';
import {
  Account,
  AccountChange,
  AccountPage,
  ConnectionTest,
  ConnectionTestResult,
  ImportedAccountSummary,
  InventoryScope,
  NewAccount,
  ResourcePage,
} from '@rackstage/plugin-clouds-common';
import { AccountQuery } from '../database/AccountsStore';
import { ResourceQuery } from '../database/InventoryStore';

/** Cloud accounts and what is in them. */
export interface AccountService<TCaller = Caller> {
  /** @throws NotFoundError for an unknown driver or format, InputError when the text cannot be read */
  readImport(
    request: { driver: string; format: string; text: string },
    caller: TCaller,
  ): Promise<ImportedAccountSummary[]>;

  /** @throws InputError when the settings do not fit the driver, NotFoundError */
  testConnection(
    request: ConnectionTest,
    caller: TCaller,
  ): Promise<ConnectionTestResult>;

  list(query: AccountQuery, caller: TCaller): Promise<AccountPage>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<Account>;

  /** @throws InputError when the cloud refuses the settings, ConflictError when the name is taken */
  create(request: NewAccount, caller: TCaller): Promise<Account>;

  /** @throws NotFoundError, InputError, ConflictError when it comes from the configuration or was changed meanwhile */
  update(id: string, change: AccountChange, caller: TCaller): Promise<Account>;

  /** @throws NotFoundError, ConflictError when it comes from the configuration or is in use */
  delete(id: string, caller: TCaller): Promise<void>;

  /** @throws NotFoundError */
  synchronize(id: string, caller: TCaller): Promise<Account>;

  /** @throws NotFoundError */
  listScopes(id: string, caller: TCaller): Promise<InventoryScope[]>;

  /** @throws NotFoundError */
  listResources(query: ResourceQuery, caller: TCaller): Promise<ResourcePage>;

  /**
   * Lets another workspace see and use it; again changes nothing.
   *
   * @throws NotFoundError, InputError, ConflictError when that is archived
   */
  share(id: string, workspaceId: string, caller: TCaller): Promise<Account>;

  /** What was made there meanwhile stays. @throws NotFoundError */
  unshare(id: string, workspaceId: string, caller: TCaller): Promise<Account>;

  /** @throws NotFoundError, InputError when the cloud refuses it */
  setRoleCredential(
    id: string,
    role: string,
    credential: Record<string, unknown>,
    caller: TCaller,
  ): Promise<Account>;

  /** @throws NotFoundError */
  removeRoleCredential(
    id: string,
    role: string,
    caller: TCaller,
  ): Promise<Account>;
}
