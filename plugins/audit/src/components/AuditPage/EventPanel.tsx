import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Skeleton } from '@backstage/ui';
import { AuditEvent } from '@rackstage/plugin-audit-common';
import { Facts, FailurePanel, Panel, useFormat } from '@rackstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect } from 'react';
import { useEvent } from '../../hooks/useAudit';
import { ChipName } from '../../hooks/useFilters';
import { auditTranslationRef } from '../../translations/ref';
import { Actor } from '../shared/Actor';
import { OutcomeBadge } from '../shared/OutcomeBadge';
import styles from './AuditPage.module.css';

type OnFilter = (name: ChipName, value: string) => void;

/** All of one event, and ways to others like it. */
export function EventPanel(props: {
  id: number;
  onClose: () => void;
  onFilter: OnFilter;
}) {
  const { id, onClose, onFilter } = props;
  const { t } = useTranslationRef(auditTranslationRef);
  const { data: event, error, refetch } = useEvent(id);
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <Panel
      title={event?.event ?? t('panel.title')}
      badges={event && <OutcomeBadge status={event.status} />}
      className={styles.panel}
      action={
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('panel.close')}
          // The panel comes after all rows, which nobody wants to tab through.
          autoFocus
          onPress={onClose}
        />
      }
    >
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!event && !error && <Skeleton width="100%" height={280} />}
      {event && (
        <>
          <EventFacts event={event} />
          <pre className={styles.meta}>
            {JSON.stringify(event.meta, undefined, 2)}
          </pre>
          <Similar event={event} onFilter={onFilter} />
        </>
      )}
    </Panel>
  );
}

function EventFacts({ event }: { event: AuditEvent }) {
  const { t } = useTranslationRef(auditTranslationRef);
  const format = useFormat();
  const mono = (text?: string) =>
    text && <span className={styles.mono}>{text}</span>;
  return (
    <Facts
      facts={[
        { name: t('field.at'), value: format.exactTime(event.at) },
        { name: t('field.actor'), value: <Actor name={event.actor} /> },
        {
          name: t('field.count'),
          value: event.count > 1 && format.number(event.count),
        },
        { name: t('field.target'), value: mono(event.targetId), isWide: true },
        { name: t('field.error'), value: event.error, isWide: true },
        { name: t('field.workspace'), value: event.workspaceId },
        { name: t('field.severity'), value: t(`severity.${event.severity}`) },
        { name: t('field.address'), value: mono(event.address) },
        {
          name: t('field.request'),
          value: mono([event.method, event.path].filter(Boolean).join(' ')),
          isWide: true,
        },
        { name: t('field.userAgent'), value: event.userAgent, isWide: true },
        {
          name: t('field.requestId'),
          value: mono(event.requestId),
          isWide: true,
        },
        {
          name: t('field.place'),
          value: mono(`${event.writer} #${event.seq}`),
          isWide: true,
        },
        { name: t('field.hash'), value: mono(event.hash), isWide: true },
      ]}
    />
  );
}

function Similar(props: { event: AuditEvent; onFilter: OnFilter }) {
  const { event, onFilter } = props;
  const { t } = useTranslationRef(auditTranslationRef);
  const names = ['actor', 'targetId', 'requestId', 'address', 'event'] as const;
  return (
    <div className={styles.actions}>
      {names.map(name => {
        const value = event[name];
        return (
          value && (
            <Button
              key={name}
              size="small"
              variant="secondary"
              onPress={() => onFilter(name, value)}
            >
              {t(`similar.${name}`)}
            </Button>
          )
        );
      })}
    </div>
  );
}
