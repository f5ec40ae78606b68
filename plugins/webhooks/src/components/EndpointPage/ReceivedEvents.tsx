import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Link, Table } from '@backstage/ui';
import { ReceivedEvent } from '@rackstage/plugin-webhooks-common';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  Panel,
  RelativeTime,
} from '@rackstage/ui';
import { useState } from 'react';
import { useReceivedEvents } from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { VerdictBadge } from '../shared/badges';
import styles from '../shared/webhooks.module.css';
import { ReceivedEventDialog } from './ReceivedEventDialog';

/** What came in, newest first, with what became of it. */
export function ReceivedEvents(props: {
  endpointId: string;
  mayUpdate: boolean;
}) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const received = useReceivedEvents(props.endpointId);
  const { data, error, refetch } = received;
  const [shown, setShown] = useState<string>();
  const events = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel title={t('received.title')}>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      <div className={styles.table}>
        <Table
          data={events}
          isPending={!events && !error}
          pagination={{ type: 'none' }}
          emptyState={
            <EmptyState
              title={t('received.empty')}
              description={t('received.emptyHint')}
            />
          }
          rowConfig={{ onClick: ({ id }) => setShown(id) }}
          columnConfig={[
            {
              id: 'delivery',
              label: t('field.deliveryId'),
              isRowHeader: true,
              minWidth: 220,
              cell: ({ deliveryId, replayOf }: ReceivedEvent) => (
                <CellText
                  title={replayOf ? t('received.replay') : deliveryId}
                />
              ),
            },
            {
              id: 'verdict',
              label: t('field.verdict'),
              minWidth: 120,
              cell: (event: ReceivedEvent) => (
                <Cell>
                  <VerdictBadge event={event} />
                </Cell>
              ),
            },
            {
              id: 'task',
              label: t('field.task'),
              minWidth: 120,
              cell: ({ taskId }: ReceivedEvent) => (
                <Cell>
                  {taskId ? (
                    <Link href={`/create/tasks/${taskId}`}>
                      {t('received.toTask')}
                    </Link>
                  ) : (
                    t('value.none')
                  )}
                </Cell>
              ),
            },
            {
              id: 'time',
              label: t('field.time'),
              minWidth: 110,
              cell: ({ receivedAt }: ReceivedEvent) => (
                <Cell>
                  <RelativeTime time={receivedAt} />
                </Cell>
              ),
            },
          ]}
        />
      </div>
      <MoreRows pages={received} />
      {shown && (
        <ReceivedEventDialog
          id={shown}
          mayUpdate={props.mayUpdate}
          onClose={() => setShown(undefined)}
        />
      )}
    </Panel>
  );
}
