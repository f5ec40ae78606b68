import { NotificationService } from '@backstage/plugin-notifications-node';
import { SubscriptionRecord } from '../database/records';

const reasons = {
  gone: 'its target answered 410 Gone · 대상이 410 Gone을 반환했습니다',
  failing:
    'its target has failed for days · 대상이 여러 날 동안 응답하지 못했습니다',
  person: 'somebody switched it off · 사용자가 껐습니다',
};

/** Notifications are one text for everybody, and so in both languages. */
export function notifyOwner(
  notifications: NotificationService,
  { id, name, owner, disabledReason = 'failing' }: SubscriptionRecord,
): Promise<void> {
  return notifications.send({
    recipients: { type: 'entity', entityRef: owner },
    payload: {
      title: `Webhook off · 웹훅 중지: ${name}`,
      description: `Switched off: ${reasons[disabledReason]}.`,
      link: `/webhooks/subscriptions/${id}`,
      severity: 'high',
      topic: 'webhooks',
      scope: `webhooks:${id}`,
    },
  });
}
