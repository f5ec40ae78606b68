import { SecretsService } from '@rackstage/secrets';
import { randomBytes, randomUUID } from 'node:crypto';
import { SecretRecord } from '../database/records';
import { signingSecret } from '@rackstage/outgoing-requests';

/** Standard Webhooks asks for 24 to 64 bytes. */
const secretBytes = 32;

/** Secrets of subscriptions and endpoints: made here, kept encrypted, two valid while one takes over. */
export class WebhookSecrets {
  constructor(
    private readonly secrets: SecretsService,
    private readonly now: () => Date,
  ) {}

  /** @param context - `subscriptions:<id>` or `endpoints:<id>` */
  async make(
    context: string,
  ): Promise<{ plaintext: string; record: SecretRecord }> {
    const plaintext = signingSecret(randomBytes(secretBytes));
    const record = {
      id: randomUUID(),
      ...(await this.encrypt(plaintext, context)),
      createdAt: this.now().toISOString(),
    };
    return { plaintext, record };
  }

  /** A new one first; the one before stays valid for some hours, older ones end now. */
  async rotate(
    context: string,
    before: SecretRecord[],
    keepPreviousHours: number,
  ): Promise<{ plaintext: string; records: SecretRecord[] }> {
    const { plaintext, record } = await this.make(context);
    const expiresAt = new Date(
      this.now().getTime() + keepPreviousHours * 3_600_000,
    ).toISOString();
    const previous = before
      .slice(0, 1)
      .map(secret => ({ ...secret, expiresAt }));
    return {
      plaintext,
      records: [record, ...(keepPreviousHours > 0 ? previous : [])],
    };
  }

  /** Those that have not expired, the newest first. */
  valid(records: SecretRecord[]): SecretRecord[] {
    const now = this.now().toISOString();
    return records.filter(
      ({ expiresAt }) => expiresAt === undefined || expiresAt > now,
    );
  }

  open(records: SecretRecord[], context: string): Promise<string[]> {
    return Promise.all(
      this.valid(records).map(record => this.decrypt(record, context)),
    );
  }

  currentKeyId(): Promise<string> {
    return this.secrets.currentKeyId();
  }

  encrypt(plaintext: string, context: string) {
    return this.secrets.encrypt(plaintext, `webhooks.${context}`);
  }

  decrypt(secret: { keyId: string; data: string }, context: string) {
    return this.secrets.decrypt(secret, `webhooks.${context}`);
  }
}

export const subscriptionContext = (id: string) => `subscriptions:${id}`;
export const endpointContext = (id: string) => `endpoints:${id}`;
