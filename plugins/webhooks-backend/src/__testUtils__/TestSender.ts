import { mockServices } from '@backstage/backend-test-utils';
import { AesSecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { SubscriptionRecord } from '../database/records';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import { DeliverySender } from '../reconcilers/DeliverySender';
import { subscriptionContext, WebhookSecrets } from '../secrets/WebhookSecrets';
import { TestClock } from './TestClock';
import { TestStores } from './TestStores';

/** Of the tests; long enough to be claimed by nobody else. */
const leaseMilliseconds = 60_000;

/** Sends deliveries of one database, in a time that a test makes pass. */
export class TestSender {
  readonly clock = new TestClock();
  readonly disabled: SubscriptionRecord[] = [];
  readonly secrets = new WebhookSecrets(
    new AesSecretsService({
      getKeys: async () => [{ id: 'k1', key: Buffer.alloc(32, 7) }],
    }),
    this.clock.now,
  );
  readonly sender: DeliverySender;

  static async create(knex: Knex, options = {}): Promise<TestSender> {
    return new TestSender(await TestStores.create(knex), options);
  }

  /** Whether the owner may see what events are about. */
  mayHear = true;

  private constructor(
    readonly stores: TestStores,
    options: { timeoutMilliseconds?: number; allowedNetworks?: string[] },
  ) {
    const { timeoutMilliseconds = 5_000, allowedNetworks = ['127.0.0.1'] } =
      options;
    this.sender = new DeliverySender({
      ...stores,
      hearing: { hears: async () => this.mayHear },
      secrets: this.secrets,
      addresses: new AddressPolicy(allowedNetworks, 'test'),
      logger: mockServices.logger.mock(),
      now: this.clock.now,
      baseUrl: 'https://portal.example',
      timeoutMilliseconds,
      disableAfterMilliseconds: 5 * 86_400_000,
      concurrency: 8,
      perTarget: 2,
      onDisabled: subscription => this.disabled.push(subscription),
    });
  }

  /** A subscription with a secret, which is given back. */
  async subscribe(fields: Partial<SubscriptionRecord>) {
    const id = randomUUID();
    const context = subscriptionContext(id);
    const { plaintext, record } = await this.secrets.make(context);
    const subscription = await this.stores.subscribe({
      id,
      secrets: [record],
      headers: await this.secrets.encrypt('{"x-token":"abc"}', context),
      ...fields,
    });
    return { subscription, secret: plaintext };
  }

  /** Everything that is due now is tried once. */
  async round(): Promise<number> {
    const lease = { owner: randomUUID(), milliseconds: leaseMilliseconds };
    const due = await this.sender.claim(lease, 8);
    await Promise.all(
      due.map(delivery =>
        this.sender.process(delivery, lease, new AbortController().signal),
      ),
    );
    return due.length;
  }

  async state(deliveryId: string) {
    return (await this.stores.deliveries.get(deliveryId)).delivery;
  }
}
