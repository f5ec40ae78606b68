import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequestDetail } from '@rackstage/plugin-requests-common';
import {
  useRequestMutations,
  WordedAction,
} from '../../hooks/useRequestMutations';
import { requestsTranslationRef } from '../../translations/ref';
import { WordsDialog } from '../shared/WordsDialog';
import { isTooLate, useMeanwhile } from './useMeanwhile';

/** What takes nothing but words: an answer, a withdrawal, another run. */
export function ActDialog(props: {
  request: RequestDetail;
  action: WordedAction;
  onClose: () => void;
  onStale: () => void;
  onDone: () => void;
}) {
  const { request, action, onStale } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const { act } = useRequestMutations(request.id);
  const { obstacle } = useMeanwhile(request);
  const isAnswer = action === 'answer';
  return (
    <WordsDialog
      title={t(`act.${action}Title`)}
      hint={isAnswer ? request.message : t(`act.${action}Hint`)}
      label={isAnswer ? t('act.answerLabel') : t('decide.comment')}
      isRequired={isAnswer}
      missing={t('act.answerMissing')}
      confirmLabel={t(`act.${action}`)}
      destructive={action === 'withdraw' || action === 'handBack'}
      isPending={act.isPending}
      error={act.error}
      obstacle={!act.isPending && obstacle}
      onConfirm={comment =>
        act.mutate(
          { action, comment },
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
