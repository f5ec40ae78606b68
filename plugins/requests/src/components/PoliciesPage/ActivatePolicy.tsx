import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { requestsTranslationRef } from '../../translations/ref';
import { WordsDialog } from '../shared/WordsDialog';
import { PolicyDraft } from './usePolicyDraft';

/** Puts the changed rules in force, with a note of what was changed. */
export function ActivatePolicy(props: {
  draft: PolicyDraft;
  onActivated: () => void;
  onClose: () => void;
}) {
  const { draft, onActivated, onClose } = props;
  const { base, policy, publish } = draft;
  const { t } = useTranslationRef(requestsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const onSuccess = ({ version }: { version: number }) => {
    toastApi.post({
      title: t('policy.activated', { version: String(version) }),
      status: 'success',
      timeout: 4000,
    });
    onActivated();
  };
  return (
    <WordsDialog
      title={t('policy.activateTitle')}
      hint={t('policy.activateHint')}
      label={t('policy.note')}
      isRequired
      missing={t('policy.noteMissing')}
      maxLength={1000}
      confirmLabel={t('policy.activate')}
      isPending={publish.isPending}
      error={publish.error}
      onConfirm={note =>
        publish.mutate(
          { policy, note, baseVersion: base.version },
          { onSuccess },
        )
      }
      onClose={onClose}
    />
  );
}
