import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  EndpointRecord,
  SecretRecord,
  SubscriptionRecord,
} from '../database/records';
import { SettingsStore } from '../database/SettingsStore';
import {
  endpointContext,
  subscriptionContext,
  WebhookSecrets,
} from './WebhookSecrets';

export interface RenewSecretsOptions {
  subscriptions: SettingsStore<SubscriptionRecord>;
  endpoints: SettingsStore<EndpointRecord>;
  secrets: WebhookSecrets;
  logger: LoggerService;
}

/** Encrypts again, with the newest key, every secret that an older one protects. */
export async function renewSecrets(
  options: RenewSecretsOptions,
): Promise<void> {
  const { subscriptions, endpoints, secrets } = options;
  const keyId = await secrets.currentKeyId();
  const renew = (ciphertext: Ciphertext, context: string) =>
    secrets
      .decrypt(ciphertext, context)
      .then(plaintext => secrets.encrypt(plaintext, context));
  const renewAll = (records: SecretRecord[], context: string) =>
    Promise.all(
      secrets.valid(records).map(async record => ({
        ...record,
        ...(await renew(record, context)),
      })),
    );
  const isOld = (ciphertext: Ciphertext) => ciphertext.keyId !== keyId;

  await renewRecords('subscription', subscriptions, options, async record => {
    const context = subscriptionContext(record.id);
    return [record.headers, ...record.secrets].some(isOld)
      ? {
          headers: await renew(record.headers, context),
          secrets: await renewAll(record.secrets, context),
        }
      : undefined;
  });
  await renewRecords('endpoint', endpoints, options, async record =>
    record.secrets.some(isOld)
      ? { secrets: await renewAll(record.secrets, endpointContext(record.id)) }
      : undefined,
  );
}

type Ciphertext = SubscriptionRecord['headers'];

/** One that cannot be opened keeps none of the others from the newest key. */
async function renewRecords<
  TRecord extends SubscriptionRecord | EndpointRecord,
>(
  kind: string,
  store: SettingsStore<TRecord>,
  { logger }: RenewSecretsOptions,
  renewed: (record: TRecord) => Promise<Partial<TRecord> | undefined>,
): Promise<void> {
  for (const id of await store.listIds()) {
    try {
      if (await renewRecord(store, id, renewed)) {
        logger.info(`Encrypted the secrets of a ${kind} with the newest key`, {
          id,
        });
      }
    } catch (error) {
      logger.error(
        `The secrets of ${kind} ${id} could not be encrypted with the newest key`,
        toError(error),
      );
    }
  }
}

async function renewRecord<TRecord extends SubscriptionRecord | EndpointRecord>(
  store: SettingsStore<TRecord>,
  id: string,
  renewed: (record: TRecord) => Promise<Partial<TRecord> | undefined>,
): Promise<boolean> {
  for (;;) {
    const [record] = await store.getMany([id]);
    const fields = record && (await renewed(record));
    if (!fields) {
      return false;
    }
    const expected = { revision: record.revision } as Partial<TRecord>;
    if (await store.noteOnce(id, expected, fields)) {
      return true;
    }
    // Somebody has changed it meanwhile; what they stored counts.
  }
}
