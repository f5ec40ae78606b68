import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import { FormDialog } from '@rackstage/ui';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';

/** Why a step cannot be done. */
export function ReasonDialog(props: {
  isPending: boolean;
  error: Error | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('step.cannot')}
      submitLabel={t('action.save')}
      error={props.error}
      isPending={props.isPending}
      isDisabled={!reason.trim()}
      onSubmit={() => props.onSubmit(reason.trim())}
      onClose={props.onClose}
    >
      <TextAreaField
        label={t('step.reason')}
        isRequired
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
