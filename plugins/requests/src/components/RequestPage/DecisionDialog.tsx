import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NewDecision, RequestDetail } from '@rackstage/plugin-requests-common';
import { useRequestMutations } from '../../hooks/useRequestMutations';
import { requestsTranslationRef } from '../../translations/ref';
import { WordsDialog } from '../shared/WordsDialog';
import { isTooLate, useMeanwhile } from './useMeanwhile';

const labels = {
  approve: 'decide.comment',
  reject: 'decide.reason',
  'ask-information': 'decide.question',
  'send-back': 'decide.revise',
} as const;

/** Decides on what was read when the dialog was opened, and on nothing newer. */
export function DecisionDialog(props: {
  request: RequestDetail;
  verdict: NewDecision['verdict'];
  onClose: () => void;
  onStale: () => void;
  onDone: () => void;
}) {
  const { request, verdict, onStale } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const { decide } = useRequestMutations(request.id);
  const { read, obstacle } = useMeanwhile(request);
  return (
    <WordsDialog
      title={t(`decide.${verdict}Title`)}
      label={t(labels[verdict])}
      isRequired={verdict !== 'approve'}
      confirmLabel={t(`verdict.${verdict}`)}
      destructive={verdict === 'reject'}
      isPending={decide.isPending}
      error={decide.error}
      obstacle={!decide.isPending && obstacle}
      onConfirm={comment =>
        decide.mutate(
          {
            verdict,
            revision: read.revision,
            step: read.step,
            ...(comment && { comment }),
          },
          {
            onSuccess: props.onDone,
            // What was written stays to be copied.
            onError: error => isTooLate(error) && !comment && onStale(),
          },
        )
      }
      onClose={props.onClose}
    />
  );
}
