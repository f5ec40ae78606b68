import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { DelegationsStore } from '../database/DelegationsStore';
import { NoticesStore } from '../database/NoticesStore';
import { NoticeKind, NoticeRecord } from '../database/records';
import { RequestsStore } from '../database/RequestsStore';
import { People } from '../approval/People';
import { noticeText } from './noticeText';

/** About a day. */
const mostFailures = 14;

/** Those who decide; their delegates are told, too. */
const toApprovers: NoticeKind[] = ['decide', 'remind', 'answered'];

/** What keeps somebody from going on. */
const urgent: NoticeKind[] = [
  'remind',
  'escalated',
  'rejected',
  'asked',
  'sent-back',
  'failed',
];

export interface NoticeSenderOptions {
  concurrency: number;
  delegations: DelegationsStore;
  logger: LoggerService;
  notices: NoticesStore;
  notifications: NotificationService;
  now(): Date;
  people: People;
  requests: RequestsStore;
}

/** Tells people what was written down that they have to be told: at least once. */
export class NoticeSender implements LeasedWork<NoticeRecord> {
  readonly name = 'request-notices';
  readonly concurrency: number;

  constructor(private readonly options: NoticeSenderOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<NoticeRecord[]> {
    return this.options.notices.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.notices.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.notices.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.notices.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(notice: NoticeRecord, lease: LeaseOptions): Promise<void> {
    const { logger, notices } = this.options;
    try {
      await this.send(notice);
      await notices.sent(lease, notice.id);
    } catch (error) {
      const failures = notice.failures + 1;
      logger.warn('People could not be told about a request', {
        requestId: notice.requestId,
        failures,
        reason: toError(error).message,
      });
      const pause = Math.min(2_000 * 2 ** failures, 3_600_000);
      await notices.failed(lease, notice.id, {
        failures,
        nextAttemptAt:
          failures < mostFailures
            ? new Date(this.options.now().getTime() + pause).toISOString()
            : undefined,
      });
    }
  }

  private async send(notice: NoticeRecord): Promise<void> {
    const { notifications, requests } = this.options;
    const { kind, requestId } = notice;
    const { requester } = await requests.get(requestId);
    const isForApprovers = toApprovers.includes(kind);
    const recipients = isForApprovers
      ? await this.withDelegates(notice.recipients)
      : notice.recipients;
    if (recipients.length === 0) {
      return;
    }
    await notifications.send({
      recipients: {
        type: 'entity',
        entityRef: recipients,
        ...(isForApprovers && { excludeEntityRef: requester }),
      },
      payload: {
        ...noticeText(kind, notice.detail as { title: string }),
        link: `/requests/${requestId}`,
        severity: urgent.includes(kind) ? 'high' : 'normal',
        topic: 'requests',
        // Sent again after an answer that got lost, it is the same notification.
        scope: `requests:${notice.id}`,
      },
    });
  }

  private async withDelegates(recipients: string[]): Promise<string[]> {
    const { delegations, people } = this.options;
    const behind = await people.behind(recipients);
    const delegates = await delegations.delegatesOf(
      recipients.flatMap(behind),
      this.now(),
    );
    return [...new Set([...recipients, ...delegates])];
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}
