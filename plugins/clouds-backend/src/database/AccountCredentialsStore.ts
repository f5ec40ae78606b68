/** A credential that an account has for people with a role. */
export interface AccountCredentialRecord {
  accountId: string;
  workspaceId: string;
  role: string;
  /** Encrypted; `data` and `keyId` of a ciphertext. */
  credential: string;
  credentialKeyId: string;
  updatedAt: string;
}

export interface AccountCredentialsStore {
  /**
   * In the place of the one that was there. Counts the account's revision up.
   *
   * @param revision - of the account for which it was tried
   * @throws NotFoundError, ConflictError when the account was changed since
   */
  put(record: AccountCredentialRecord, revision: number): Promise<void>;

  /** Does nothing when there is none. Counts the account's revision up. */
  remove(accountId: string, role: string): Promise<void>;

  find(
    accountId: string,
    role: string,
  ): Promise<AccountCredentialRecord | undefined>;

  /** Roles by account. */
  listRoles(accountIds: string[]): Promise<Map<string, string[]>>;

  /** Those that were not encrypted with this key. */
  listWithOtherKey(keyId: string): Promise<AccountCredentialRecord[]>;

  /** Unless it was changed or removed since it was read. */
  reencrypt(
    before: AccountCredentialRecord,
    after: Pick<AccountCredentialRecord, 'credential' | 'credentialKeyId'>,
  ): Promise<void>;
}
