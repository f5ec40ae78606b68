import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { cloudsEvents } from '@rackstage/plugin-clouds-common';
import { InstanceRecord } from '../database/records';

const hour = 3600;
const day = 24 * hour;

/**
 * What the owner of an instance is told when its time will soon be up, or is up
 * while it is protected. A notification has one text for all who get it, so it
 * is in both languages of the portal.
 */
export function expiryNotice(
  record: InstanceRecord,
  /** For how many seconds before the end this is. */
  lead: number,
  now: Date,
): NotificationSendOptions {
  const { id, name, owner, expiresAt = '', deletionProtection } = record;
  const time = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  const left = Math.max(0, Date.parse(expiresAt) - now.getTime()) / 1000;
  const text = deletionProtection
    ? {
        title: `${name}: expired, but protected · 만료되었지만 삭제 방지됨`,
        description: `Its time was up at ${time}. It stays, and costs, until its protection is taken off. / ${time}에 만료되었습니다. 삭제 방지를 해제할 때까지 유지되며 비용이 발생합니다.`,
      }
    : {
        title: `${name}: deleted in ${duration(left, 'en')} · ${duration(left, 'ko')} 후 삭제`,
        description: `Its time is up at ${time}. Extend it if you still need it. / ${time}에 만료되어 삭제됩니다. 계속 사용하려면 만료 시각을 연장하십시오.`,
      };
  return {
    recipients: { type: 'entity', entityRef: owner },
    payload: {
      ...text,
      link: `/clouds/instances/${id}`,
      severity: lead <= hour ? 'high' : 'normal',
      topic: cloudsEvents.instanceExpiring,
      // Sent again after an answer that got lost, it is the same notification.
      scope: `${cloudsEvents.instanceExpiring}:${id}:${expiresAt}:${lead}`,
    },
  };
}

function duration(seconds: number, language: 'en' | 'ko'): string {
  const [value, unit] = inWholeUnits(seconds);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}

function inWholeUnits(seconds: number): [number, 'day' | 'hour' | 'minute'] {
  if (seconds >= day - hour / 2) {
    return [Math.round(seconds / day), 'day'];
  }
  return seconds >= hour - 60
    ? [Math.round(seconds / hour), 'hour']
    : [Math.ceil(seconds / 60), 'minute'];
}
