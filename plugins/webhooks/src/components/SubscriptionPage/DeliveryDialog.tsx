import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Skeleton,
  Text,
} from '@backstage/ui';
import { Attempt } from '@rackstage/plugin-webhooks-common';
import { Facts, FailurePanel, RelativeTime, StateBadge } from '@rackstage/ui';
import {
  useDelivery,
  useSubscriptionMutations,
} from '../../hooks/useSubscriptions';
import { webhooksTranslationRef } from '../../translations/ref';
import { DeliveryBadge } from '../shared/badges';
import { Json } from '../shared/Json';
import styles from '../shared/webhooks.module.css';

/** One delivery: its attempts, with what the target answered, and its body. */
export function DeliveryDialog(props: {
  id: string;
  mayUpdate: boolean;
  onClose: () => void;
}) {
  const { id, onClose } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { data, error } = useDelivery(id);
  const { replay } = useSubscriptionMutations();
  const failure = error ?? replay.error;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={720}>
      <DialogHeader>{data?.eventType ?? t('delivery.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          {failure && <FailurePanel error={failure} />}
          {!data && !error && <Skeleton width="100%" height={200} />}
          {data && (
            <>
              <Facts
                facts={[
                  {
                    name: t('field.state'),
                    value: <DeliveryBadge delivery={data} />,
                  },
                  {
                    name: t('field.webhookId'),
                    value: <span className={styles.mono}>{data.id}</span>,
                  },
                ]}
              />
              <ol className={styles.attempts}>
                {data.attempts.map(attempt => (
                  <AttemptItem key={attempt.id} attempt={attempt} />
                ))}
              </ol>
              <Json label={t('delivery.body')} value={data.body} />
            </>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
        {props.mayUpdate && data && (
          <Button
            variant="primary"
            isPending={replay.isPending}
            onPress={() =>
              replay.mutate({
                id: data.subscriptionId,
                request: { deliveryId: id },
              })
            }
          >
            {t('delivery.replay')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}

function AttemptItem({ attempt }: { attempt: Attempt }) {
  const { number, at, durationMilliseconds, status, error, response } = attempt;
  const { t } = useTranslationRef(webhooksTranslationRef);
  return (
    <li>
      <div className={styles.actions}>
        <Text weight="bold">
          {t('delivery.attempt', { number: String(number) })}
        </Text>
        <StateBadge state={error ? 'failed' : 'ok'}>
          {status ? String(status) : error && t(`error.${error}`)}
        </StateBadge>
        <Text variant="body-small" color="secondary">
          <RelativeTime time={at} />
        </Text>
        <Text variant="body-small" color="secondary">
          {t('delivery.duration', {
            milliseconds: String(durationMilliseconds),
          })}
        </Text>
      </div>
      {response && <Text className={styles.mono}>{response}</Text>}
    </li>
  );
}
