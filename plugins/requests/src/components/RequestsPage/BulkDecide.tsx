import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Link,
  Text,
} from '@backstage/ui';
import { BulkDecisionResult, Request } from '@rackstage/plugin-requests-common';
import { StateBadge } from '@rackstage/ui';
import { useDecideMany } from '../../hooks/useRequestMutations';
import { requestPath } from '../../routes';
import { requestsTranslationRef } from '../../translations/ref';
import { RequestBadge } from '../shared/RequestBadge';
import { WordsDialog } from '../shared/WordsDialog';
import { BulkVerdict } from './BulkBar';
import styles from './RequestsPage.module.css';

/** One comment for several requests, then what became of each of them. */
export function BulkDecide(props: {
  verdict: BulkVerdict;
  requests: Request[];
  onCancel: () => void;
  /** When what became of them was read. */
  onClose: () => void;
}) {
  const { verdict, requests, onCancel, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const decideMany = useDecideMany();
  if (decideMany.data) {
    return (
      <Outcomes
        requests={requests}
        outcomes={decideMany.data.items}
        onClose={onClose}
      />
    );
  }
  return (
    <WordsDialog
      title={t(`bulk.${verdict}Title`, { count: requests.length })}
      label={verdict === 'reject' ? t('decide.reason') : t('decide.comment')}
      isRequired={verdict === 'reject'}
      confirmLabel={t(`verdict.${verdict}`)}
      destructive={verdict === 'reject'}
      isPending={decideMany.isPending}
      error={decideMany.error}
      onConfirm={comment =>
        decideMany.mutate({
          verdict,
          ...(comment && { comment }),
          items: requests.map(({ id, revision, step }) => ({
            id,
            revision,
            step,
          })),
        })
      }
      onClose={onCancel}
    >
      <ul className={styles.outcomes}>
        {requests.map(({ id, title }) => (
          <li key={id}>
            <Text>{title}</Text>
          </li>
        ))}
      </ul>
    </WordsDialog>
  );
}

function Outcomes(props: {
  requests: Request[];
  outcomes: BulkDecisionResult['items'];
  onClose: () => void;
}) {
  const { requests, outcomes, onClose } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const done = outcomes.filter(({ ok }) => ok).length;
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>{t('bulk.outcome')}</DialogHeader>
      <DialogBody>
        <Text as="p" role="status">
          {t('bulk.summary', {
            done: String(done),
            refused: String(outcomes.length - done),
          })}
        </Text>
        <ul className={styles.outcomes}>
          {outcomes.map(({ id, ok, state, message }) => (
            <li key={id} className={styles.outcome}>
              <Link href={requestPath(id)}>
                {requests.find(request => request.id === id)?.title ?? id}
              </Link>
              {ok && state ? (
                <RequestBadge state={state} />
              ) : (
                <StateBadge state={ok ? 'ok' : 'failed'}>
                  {ok ? t('bulk.done') : t('bulk.refused')}
                </StateBadge>
              )}
              {message && (
                <Text variant="body-small" color="secondary">
                  {message}
                </Text>
              )}
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onPress={onClose}>
          {t('action.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
