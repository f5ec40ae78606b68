import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SecretsService } from '@rackstage/secrets';
import { AccountCredentialsStore } from '../database/AccountCredentialsStore';
import { AccountsStore } from '../database/AccountsStore';
import { Connections } from '../drivers/Connections';
import { encryptCredential } from './encryptCredential';

/** Encrypts again, with the newest key, every credential that an older one protects. */
export async function rotateCredentials(options: {
  accounts: AccountsStore;
  accountCredentials: AccountCredentialsStore;
  connections: Connections;
  secrets: SecretsService;
  logger: LoggerService;
}): Promise<void> {
  const { accounts, accountCredentials, connections, secrets, logger } =
    options;
  const keyId = await secrets.currentKeyId();
  for (const id of await accounts.listWithOtherKey(keyId)) {
    try {
      const account = await accounts.get(id);
      const { credential } = await connections.settings(account);
      const rotated = await encryptCredential(secrets, id, credential);
      await accounts.update(id, rotated, account.revision);
      logger.info('Encrypted a credential with the newest key', {
        accountId: id,
        keyId: rotated.credentialKeyId,
      });
    } catch (error) {
      logger.error(
        `The credential of account ${id} could not be encrypted with the newest key`,
        toError(error),
      );
    }
  }
  for (const found of await accountCredentials.listWithOtherKey(keyId)) {
    const { accountId, role } = found;
    try {
      const credential = await connections.decrypt(found, accountId, role);
      await accountCredentials.reencrypt(
        found,
        await encryptCredential(secrets, accountId, credential, role),
      );
      logger.info('Encrypted a credential of a role with the newest key', {
        accountId,
        role,
        keyId,
      });
    } catch (error) {
      logger.error(
        `The credential of role ${role} in account ${accountId} could not be encrypted with the newest key`,
        toError(error),
      );
    }
  }
}
