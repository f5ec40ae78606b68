import { toError } from '@backstage/errors';
import { AesSecretsService, SecretKey } from '@rackstage/secrets';
import { readFile } from 'node:fs/promises';
import { Installation } from '../../installation/Installation';
import { readRows, Row } from '../../installation/readRows';
import { Finding, finding } from '../Finding';

/** What is stored of the accounts, as the portal left it. */
export async function checkClouds(
  installation: Installation,
): Promise<Finding[]> {
  const accounts = await readRows(
    installation,
    'clouds',
    'SELECT id, name, credential, credential_key_id AS key FROM accounts ORDER BY name',
  );
  const readings = await readRows(
    installation,
    'clouds',
    `SELECT a.name, max(s.observed_at) AS seen, min(s.failing_since) AS failing, max(s.error_message) AS reason
     FROM accounts a JOIN inventory_scopes s ON s.account_id = a.id GROUP BY a.name ORDER BY a.name`,
  );
  return [
    ...(await checkKeys(installation, accounts)),
    ...readings.map(({ name, seen, failing, reason }) =>
      failing
        ? finding('warning', 'cloudFailing', {
            account: String(name),
            time: failing,
            reason: reason ?? '',
          })
        : finding('ok', 'cloud', { account: String(name), time: seen ?? '–' }),
    ),
  ];
}

async function checkKeys(
  installation: Installation,
  accounts: Row[],
): Promise<Finding[]> {
  try {
    const keys = await readKeys(installation);
    const secrets = new AesSecretsService({ getKeys: async () => keys });
    const newest = await secrets.currentKeyId();
    const wrong: Finding[] = [];
    for (const { id, name, credential, key } of accounts) {
      const stored = { keyId: String(key), data: String(credential) };
      await secrets.decrypt(stored, `clouds.accounts:${id}`).catch(error =>
        wrong.push(
          finding('problem', 'keyWrong', {
            account: String(name),
            key: String(key),
            reason: toError(error).message,
          }),
        ),
      );
    }
    const old = new Set(
      accounts.map(({ key }) => String(key)).filter(key => key !== newest),
    );
    return [
      ...wrong,
      ...(wrong.length === 0
        ? [finding('ok', 'keys', { count: accounts.length })]
        : []),
      ...[...old].map(key =>
        finding('warning', 'keyOld', {
          key,
          count: accounts.filter(account => account.key === key).length,
        }),
      ),
    ];
  } catch (error) {
    const reason = toError(error).message;
    return [finding('problem', 'keysMissing', { reason })];
  }
}

/** Only reads: a key that is missing is not made. */
async function readKeys({ keys }: Installation): Promise<SecretKey[]> {
  if (keys.length === 0) {
    throw new Error("there is none under 'secrets.keys'");
  }
  return Promise.all(
    keys.map(async ({ id, value, file }) => {
      const text = value ?? (await readFile(file ?? '', 'utf8'));
      const key = Buffer.from(text.trim(), 'base64');
      if (key.length !== 32) {
        throw new Error(`'${id}' must be 32 bytes in base64`);
      }
      return { id, key };
    }),
  );
}
