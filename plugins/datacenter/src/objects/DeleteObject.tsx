import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { ConfirmDialog } from '@rackstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { listPath } from '../paths';
import { useActivePlan } from '../plans/activePlan';
import { datacenterTranslationRef } from '../translations/ref';
import { useDeleteObject } from './useObjects';

/** Removes an object once that is confirmed, and goes to the list it was in. */
export function DeleteObject({ object }: { object: DatacenterObject }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const plan = useActivePlan();
  const remove = useDeleteObject(object);
  const { title } = object;
  return (
    <>
      <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
        {t('action.remove')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t('object.removeTitle', { title })}
          text={t('object.removeText')}
          confirmLabel={t('action.remove')}
          destructive
          isPending={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate({
              onSuccess: () => {
                setOpen(false);
                if (plan) {
                  return;
                }
                toasts.post({
                  title: t('object.removed', { title }),
                  status: 'success',
                  timeout: 5000,
                });
                navigate(listPath(object.kind));
              },
            })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
