import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  datacenterObjectUpdatePermission,
  Verification,
  VerifiedLink,
} from '@rackstage/plugin-datacenter-common';
import { ConfirmDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useActivePlan } from '../plans/activePlan';
import { useChanges } from '../plans/useChanges';
import { datacenterTranslationRef } from '../translations/ref';
import { useCorrectionText } from './useFixText';
import { useCorrection } from './useVerifications';

interface Correctable {
  run: Verification;
  link: VerifiedLink;
  /** In the present, not in a plan. */
  onCorrected: () => void;
}

/** Makes the records say what is there, at once or in the plan that is drawn up. */
export function CorrectButton(props: Correctable) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const plan = useActivePlan();
  const [isOpen, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: datacenterObjectUpdatePermission,
  });
  return allowed ? (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {plan ? t('verification.plan') : t('verification.correct')}
      </Button>
      {isOpen && <CorrectDialog {...props} onClose={() => setOpen(false)} />}
    </>
  ) : null;
}

function CorrectDialog(props: Correctable & { onClose: () => void }) {
  const { run, link, onCorrected, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toasts = useApi(toastApiRef);
  const plan = useActivePlan();
  const correctionText = useCorrectionText();
  const correction = useCorrection(run.id, link.id);
  const changes = useChanges();
  const count = correction.data?.changes.length ?? 0;
  const done = () => {
    onClose();
    if (!plan) {
      onCorrected();
      toasts.post({
        title: t('verification.corrected'),
        status: 'success',
        timeout: 5000,
      });
    }
  };
  return (
    <ConfirmDialog
      title={t('verification.correctTitle')}
      text={[
        correctionText(link),
        count > 1 && t('verification.several', { count }),
      ]
        .filter(Boolean)
        .join(' ')}
      confirmLabel={plan ? t('verification.plan') : t('verification.correct')}
      isPending={correction.isPending || changes.isPending}
      error={correction.error ?? changes.error}
      onConfirm={() =>
        correction.data &&
        changes.mutate(correction.data.changes, { onSuccess: done })
      }
      onClose={onClose}
    />
  );
}
