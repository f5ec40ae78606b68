import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button, Cell, CellText, Select, Table } from '@backstage/ui';
import { Delivery, DeliveryState } from '@rackstage/plugin-webhooks-common';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  Panel,
  RelativeTime,
  useFailureToast,
} from '@rackstage/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  useDeliveries,
  useSubscriptionMutations,
} from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { DeliveryBadge } from '../shared/badges';
import styles from '../shared/webhooks.module.css';
import { DeliveryDialog } from './DeliveryDialog';

const states: DeliveryState[] = ['pending', 'delivered', 'failed'];

/** What was or will be sent, newest first; a row opens all about it. */
export function Deliveries(props: {
  subscriptionId: string;
  mayUpdate: boolean;
}) {
  const { subscriptionId, mayUpdate } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const [params, setParams] = useSearchParams();
  const state = states.find(one => one === params.get('state'));
  const [shown, setShown] = useState<string>();
  const sent = useDeliveries(subscriptionId, state);
  const { data, error, refetch } = sent;
  const deliveries = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel
      title={t('delivery.title')}
      action={
        <div className={styles.actions}>
          <Select
            size="small"
            aria-label={t('field.state')}
            options={[
              { id: 'all', label: t('delivery.all') },
              ...states.map(id => ({ id, label: t(`delivery.${id}`) })),
            ]}
            value={state ?? 'all'}
            onChange={key =>
              setParams(key === 'all' ? {} : { state: String(key) }, {
                replace: true,
              })
            }
          />
          {mayUpdate && <ReplayFailed subscriptionId={subscriptionId} />}
        </div>
      }
    >
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      <div className={styles.table}>
        <Table
          data={deliveries}
          isPending={!deliveries && !error}
          pagination={{ type: 'none' }}
          emptyState={
            <EmptyState
              title={t('delivery.empty')}
              description={t('delivery.emptyHint')}
            />
          }
          rowConfig={{ onClick: ({ id }) => setShown(id) }}
          columnConfig={useColumns()}
        />
      </div>
      <MoreRows pages={sent} />
      {shown && (
        <DeliveryDialog
          id={shown}
          mayUpdate={mayUpdate}
          onClose={() => setShown(undefined)}
        />
      )}
    </Panel>
  );
}

function useColumns() {
  const { t } = useTranslationRef(webhooksTranslationRef);
  return [
    {
      id: 'event',
      label: t('field.event'),
      isRowHeader: true,
      minWidth: 340,
      cell: ({ eventType, subject }: Delivery) => (
        <CellText title={eventType} description={subject} />
      ),
    },
    {
      id: 'state',
      label: t('field.state'),
      minWidth: 120,
      cell: (delivery: Delivery) => (
        <Cell>
          <DeliveryBadge delivery={delivery} />
        </Cell>
      ),
    },
    {
      id: 'answer',
      label: t('field.answer'),
      minWidth: 110,
      cell: ({ lastStatus, lastError }: Delivery) => (
        <CellText
          title={
            lastStatus
              ? String(lastStatus)
              : (lastError && t(`error.${lastError}`)) || t('value.none')
          }
        />
      ),
    },
    {
      id: 'attempts',
      label: t('field.attempts'),
      minWidth: 80,
      cell: ({ attemptCount }: Delivery) => (
        <CellText title={String(attemptCount)} />
      ),
    },
    {
      id: 'time',
      label: t('field.time'),
      minWidth: 110,
      cell: ({ eventTime }: Delivery) => (
        <Cell>
          <RelativeTime time={eventTime} />
        </Cell>
      ),
    },
    {
      id: 'next',
      label: t('field.nextAttempt'),
      minWidth: 120,
      cell: ({ nextAttemptAt }: Delivery) => (
        <Cell>
          {nextAttemptAt ? (
            <RelativeTime time={nextAttemptAt} />
          ) : (
            t('value.none')
          )}
        </Cell>
      ),
    },
  ];
}

function ReplayFailed({ subscriptionId }: { subscriptionId: string }) {
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { replay } = useSubscriptionMutations();
  const toastApi = useApi(toastApiRef);
  const onError = useFailureToast();
  return (
    <Button
      size="small"
      variant="secondary"
      isPending={replay.isPending}
      onPress={() =>
        replay.mutate(
          { id: subscriptionId, request: { state: 'failed' } },
          {
            onSuccess: ({ count }) =>
              toastApi.post({
                title: t('delivery.replayed', { count }),
                status: 'success',
                timeout: 4000,
              }),
            onError,
          },
        )
      }
    >
      {t('delivery.replayFailed')}
    </Button>
  );
}
