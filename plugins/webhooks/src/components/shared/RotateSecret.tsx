import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ConfirmDialog, SecretDialog } from '@rackstage/ui';
import { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { webhooksTranslationRef } from '../../translations/ref';

/** Makes another secret, which is shown once. */
export function RotateSecret(props: {
  id: string;
  /** To begin; what was begun is brought to its end. */
  allowed: boolean;
  rotate: UseMutationResult<{ secret: string }, Error, string>;
}) {
  const { id, allowed, rotate } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      {allowed && (
        <Button size="small" variant="secondary" onPress={() => setAsked(true)}>
          {t('secret.rotate')}
        </Button>
      )}
      {asked && !rotate.data && (
        <ConfirmDialog
          title={t('secret.rotate')}
          text={t('secret.rotateHint')}
          confirmLabel={t('secret.rotate')}
          isPending={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate(id)}
          onClose={close}
        />
      )}
      {rotate.data && (
        <SecretDialog
          title={t('secret.title')}
          once={t('secret.once')}
          secret={rotate.data.secret}
          onClose={() => {
            close();
            rotate.reset();
          }}
        />
      )}
    </>
  );
}
