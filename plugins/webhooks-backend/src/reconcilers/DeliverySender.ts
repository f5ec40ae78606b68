import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { secondsToNextAttempt } from '@rackstage/plugin-webhooks-common';
import { randomUUID } from 'node:crypto';
import { DeliveriesStore } from '../database/DeliveriesStore';
import { DeliveryRecord, SubscriptionRecord } from '../database/records';
import { SettingsStore } from '../database/SettingsStore';
import {
  AddressPolicy,
  isSuccess,
  Outcome as RequestOutcome,
  sendRequest,
  signatureHeaders,
} from '@rackstage/outgoing-requests';
import { cloudEventOf } from '../outgoing/cloudEventOf';
import { Hearing } from '../rights/Hearing';
import { subscriptionContext, WebhookSecrets } from '../secrets/WebhookSecrets';

/** What came of a delivery: nothing is sent of what the owner may no longer see. */
type Outcome = Omit<RequestOutcome, 'error'> & {
  error?: RequestOutcome['error'] | 'not-allowed';
};

/** Answers of a target that wants no more of it. */
const gone = 410;

export interface DeliverySenderOptions {
  deliveries: DeliveriesStore;
  hearing: Pick<Hearing, 'hears'>;
  subscriptions: SettingsStore<SubscriptionRecord>;
  secrets: WebhookSecrets;
  addresses: AddressPolicy;
  logger: LoggerService;
  now(): Date;
  baseUrl: string;
  timeoutMilliseconds: number;
  /** Days of nothing but failure after which a subscription is switched off. */
  disableAfterMilliseconds: number;
  concurrency: number;
  /** Of one subscription at once, so that a target that hangs holds nobody else up. */
  perTarget: number;
  /** A subscription was switched off. */
  onDisabled(subscription: SubscriptionRecord): void;
}

/** Sends what is due, and tries again what failed. */
export class DeliverySender implements LeasedWork<DeliveryRecord> {
  readonly name = 'deliveries';
  readonly concurrency: number;

  constructor(private readonly options: DeliverySenderOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<DeliveryRecord[]> {
    const now = this.options.now().toISOString();
    return this.options.deliveries.claimDue(
      lease,
      now,
      limit,
      this.options.perTarget,
    );
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.deliveries.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.deliveries.makeAllDue(this.options.now().toISOString());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.deliveries.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    delivery: DeliveryRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const subscription = await this.options.subscriptions.get(
      delivery.subscriptionId,
    );
    const startedAt = this.options.now();
    const outcome = await this.send(delivery, subscription, signal);
    const endedAt = this.options.now();
    const fields = this.conclusion(delivery, outcome, endedAt);
    await this.options.deliveries.conclude(lease, delivery.id, fields, {
      id: randomUUID(),
      workspaceId: delivery.workspaceId,
      deliveryId: delivery.id,
      number: delivery.attemptCount + 1,
      at: startedAt.toISOString(),
      durationMilliseconds: Math.max(0, Number(endedAt) - Number(startedAt)),
      status: outcome.status,
      error: outcome.error,
      response: outcome.response,
    });
    if (outcome.error !== 'not-allowed') {
      // Of the target it says nothing.
      await this.noteHealth(subscription, outcome, endedAt);
    }
  }

  private async send(
    delivery: DeliveryRecord,
    subscription: SubscriptionRecord,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { addresses, baseUrl, deliveries, hearing, secrets } = this.options;
    const { event } = await deliveries.get(delivery.id);
    if (!(await hearing.hears(subscription, event))) {
      return { error: 'not-allowed' };
    }
    const body = JSON.stringify(cloudEventOf(event, baseUrl));
    const context = subscriptionContext(subscription.id);
    let headers: Record<string, string>;
    try {
      const keys = await secrets.open(subscription.secrets, context);
      headers = {
        ...JSON.parse(await secrets.decrypt(subscription.headers, context)),
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'user-agent': 'Rackstage-Webhooks/1',
        ...signatureHeaders(
          { id: delivery.id, sentAt: this.options.now(), body },
          keys,
        ),
      };
    } catch (error) {
      this.options.logger.error(
        `The secrets of subscription ${subscription.id} could not be opened`,
        toError(error),
      );
      return { error: 'unsendable' };
    }
    return sendRequest(
      {
        url: subscription.url,
        headers,
        body,
        verifyTls: subscription.verifyTls,
        timeoutMilliseconds: this.options.timeoutMilliseconds,
        signal,
      },
      addresses,
    );
  }

  private conclusion(
    delivery: DeliveryRecord,
    outcome: Outcome,
    now: Date,
  ): Partial<DeliveryRecord> {
    const startedAt = delivery.startedAt ?? now.toISOString();
    const attempts = delivery.attemptsSinceStart + 1;
    const pause = isSuccess(outcome)
      ? undefined
      : secondsToNextAttempt({
          attempts,
          elapsedSeconds: (now.getTime() - Date.parse(startedAt)) / 1000,
          retryAfterSeconds: outcome.retryAfterSeconds,
        });
    const again =
      pause !== undefined &&
      outcome.status !== gone &&
      outcome.error !== 'not-allowed';
    return {
      attemptCount: delivery.attemptCount + 1,
      attemptsSinceStart: attempts,
      startedAt,
      lastStatus: outcome.status,
      lastError: outcome.error,
      ...(again
        ? {
            nextAttemptAt: new Date(now.getTime() + pause * 1000).toISOString(),
          }
        : {
            state: isSuccess(outcome) ? 'delivered' : 'failed',
            nextAttemptAt: undefined,
            finishedAt: now.toISOString(),
          }),
    };
  }

  private async noteHealth(
    subscription: SubscriptionRecord,
    outcome: Outcome,
    now: Date,
  ): Promise<void> {
    const { subscriptions, disableAfterMilliseconds } = this.options;
    const time = now.toISOString();
    if (isSuccess(outcome)) {
      await subscriptions.note(subscription.id, {
        failingSince: undefined,
        lastDeliveredAt: time,
      });
      return;
    }
    const failingSince = subscription.failingSince ?? time;
    const isHopeless =
      now.getTime() - Date.parse(failingSince) >= disableAfterMilliseconds;
    // A success or a change that came in between knows better; of 410 only a change does.
    const { revision, lastDeliveredAt } = subscription;
    const asItWas = {
      revision,
      ...(outcome.status !== gone && {
        failingSince: subscription.failingSince,
        lastDeliveredAt,
      }),
    };
    if (outcome.status !== gone && !isHopeless) {
      await subscriptions.noteOnce(subscription.id, asItWas, { failingSince });
      return;
    }
    const disabledReason = outcome.status === gone ? 'gone' : 'failing';
    const switchedOff = await subscriptions.noteOnce(
      subscription.id,
      { ...asItWas, enabled: true },
      { failingSince, enabled: false, disabledReason },
    );
    if (switchedOff) {
      this.options.onDisabled({ ...subscription, disabledReason });
    }
  }
}
