import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Link,
  Skeleton,
} from '@backstage/ui';
import { ConfirmDialog, Facts, FailurePanel, Owner } from '@rackstage/ui';
import { useState } from 'react';
import {
  useEndpointMutations,
  useReceivedEvent,
} from '../../hooks/useEndpoints';
import { webhooksTranslationRef } from '../../translations/ref';
import { VerdictBadge } from '../shared/badges';
import { Json } from '../shared/Json';
import styles from '../shared/webhooks.module.css';

/** One event that came in: its verdict, payload and task; and taking it as new, on purpose. */
export function ReceivedEventDialog(props: {
  id: string;
  mayUpdate: boolean;
  onClose: () => void;
}) {
  const { id, onClose } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const { data, error } = useReceivedEvent(id);
  const { replay } = useEndpointMutations();
  const [asked, setAsked] = useState(false);
  if (asked) {
    return (
      <ConfirmDialog
        title={t('received.replayAction')}
        text={t('received.replayHint')}
        confirmLabel={t('received.replayAction')}
        isPending={replay.isPending}
        error={replay.error}
        onConfirm={() => replay.mutate(id, { onSuccess: onClose })}
        onClose={() => setAsked(false)}
      />
    );
  }
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={720}>
      <DialogHeader>{t('received.one')}</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          {error && <FailurePanel error={error} />}
          {!data && !error && <Skeleton width="100%" height={200} />}
          {data && (
            <>
              <Facts
                facts={[
                  {
                    name: t('field.verdict'),
                    value: <VerdictBadge event={data} />,
                  },
                  {
                    name: t('field.deliveryId'),
                    value: (
                      <span className={styles.mono}>{data.deliveryId}</span>
                    ),
                  },
                  {
                    name: t('field.task'),
                    value: data.taskId && (
                      <Link href={`/create/tasks/${data.taskId}`}>
                        {t('received.toTask')}
                      </Link>
                    ),
                  },
                  {
                    name: t('field.replayedBy'),
                    value: data.replayedBy && (
                      <Owner entityRef={data.replayedBy} />
                    ),
                  },
                ]}
              />
              {data.reason && (
                <Alert status="warning" icon title={data.reason} />
              )}
              <Json label={t('received.payload')} value={data.payload} />
              {data.values && (
                <Json label={t('trial.values')} value={data.values} />
              )}
            </>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('action.close')}
        </Button>
        {props.mayUpdate && data && data.verdict !== 'waiting' && (
          <Button variant="primary" onPress={() => setAsked(true)}>
            {t('received.replayAction')}
          </Button>
        )}
      </DialogFooter>
    </Dialog>
  );
}
