import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { AuditEvent } from '@rackstage/plugin-audit-common';
import { RelativeTime, useFormat } from '@rackstage/ui';
import { ReactNode } from 'react';
import { auditTranslationRef } from '../../translations/ref';
import { Actor } from '../shared/Actor';
import { OutcomeBadge } from '../shared/OutcomeBadge';
import styles from './AuditPage.module.css';

/** Where the focus goes back to when the event is closed. */
export const rowButtonId = (eventId: number) => `audit-event-${eventId}`;

/** Events, each a button that opens it beside the list. */
export function EventsTable(props: {
  /** Not there while they are loading. */
  events?: AuditEvent[];
  chosen?: number;
  onChoose: (id: number) => void;
  empty: ReactNode;
}) {
  const { events, chosen, onChoose, empty } = props;
  const { t } = useTranslationRef(auditTranslationRef);
  const format = useFormat();
  if (!events) {
    return <Skeleton width="100%" height={320} />;
  }
  if (events.length === 0) {
    return empty;
  }
  return (
    <table className={styles.table} aria-label={t('list.label')}>
      <thead>
        <tr>
          <th scope="col">{t('field.event')}</th>
          <th scope="col">{t('field.at')}</th>
          <th scope="col">{t('field.actor')}</th>
          <th scope="col">{t('field.target')}</th>
          <th scope="col">{t('field.address')}</th>
          <th scope="col">{t('field.status')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(event => (
          <tr key={event.id} data-chosen={event.id === chosen}>
            <td>
              <button
                type="button"
                id={rowButtonId(event.id)}
                className={styles.open}
                aria-pressed={event.id === chosen}
                onClick={() => onChoose(event.id)}
              >
                {event.event}
              </button>
              {event.count > 1 && ` × ${format.number(event.count)}`}
            </td>
            <td>
              <RelativeTime time={event.at} />
            </td>
            <td>
              <Actor name={event.actor} />
            </td>
            <td className={styles.mono}>{event.targetId}</td>
            <td className={styles.mono}>{event.address}</td>
            <td>
              <OutcomeBadge status={event.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
