import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { ConfirmDialog } from '@rackstage/ui';
import { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { webhooksTranslationRef } from '../../translations/ref';

/** Removes it, and goes back to the list that it was in. */
export function RemoveButton(props: {
  item: { id: string; name: string };
  /** To begin; what was begun is brought to its end. */
  allowed: boolean;
  /** What removing it does. */
  hint: string;
  listPath: string;
  remove: UseMutationResult<void, Error, string>;
}) {
  const { item, allowed, hint, listPath, remove } = props;
  const { t } = useTranslationRef(webhooksTranslationRef);
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  return (
    <>
      {allowed && (
        <Button
          size="small"
          variant="secondary"
          destructive
          onPress={() => setAsked(true)}
        >
          {t('action.remove')}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          title={t('subscription.removeTitle', { name: item.name })}
          text={hint}
          confirmLabel={t('action.remove')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate(item.id, { onSuccess: () => navigate(listPath) })
          }
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
