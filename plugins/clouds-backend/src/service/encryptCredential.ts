import { JsonObject } from '@backstage/types';
import { SecretsService } from '@rackstage/secrets';
import { AccountRecord } from '../database/records';
import { credentialContext } from '../drivers/Connections';

/** A credential in the form in which the record of its account keeps it. */
export async function encryptCredential(
  secrets: SecretsService,
  accountId: string,
  credential: JsonObject,
  /** Of the people it is for; absent: of the account. */
  role?: string,
): Promise<Pick<AccountRecord, 'credential' | 'credentialKeyId'>> {
  const { keyId, data } = await secrets.encrypt(
    JSON.stringify(credential),
    credentialContext(accountId, role),
  );
  return { credential: data, credentialKeyId: keyId };
}
