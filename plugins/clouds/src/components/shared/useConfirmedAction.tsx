import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Instance } from '@rackstage/plugin-clouds-common';
import { useFailureText } from '@rackstage/ui';
import { useState } from 'react';
import { InstanceAction, useInstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { ConfirmDialog } from './ConfirmDialog';

/** Asks, then carries an action out on each instance and tells which could not be done. */
export function useConfirmedAction(options: { onDone?: () => void } = {}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const toastApi = useApi(toastApiRef);
  const failureText = useFailureText();
  const mutation = useInstanceAction();
  const [asked, setAsked] = useState<{
    action: InstanceAction;
    instances: Instance[];
  }>();

  const run = async (action: InstanceAction, instances: Instance[]) => {
    setAsked(undefined);
    const results = await Promise.allSettled(
      instances.map(({ id }) => mutation.mutateAsync({ id, action })),
    );
    const refusals = results.flatMap((result, index) =>
      result.status === 'rejected'
        ? [
            t('action.refused', {
              name: instances[index].name,
              reason: failureText(result.reason),
            }),
          ]
        : [],
    );
    toastApi.post(
      refusals.length > 0
        ? {
            title: t('action.failed'),
            description: refusals.join(' '),
            status: 'danger',
          }
        : {
            title: `${t(`action.${action}`)}: ${t('action.accepted')}`,
            status: 'success',
            timeout: 4000,
          },
    );
    options.onDone?.();
  };

  return {
    ask: (action: InstanceAction, instances: Instance[]) =>
      setAsked({ action, instances }),
    isPending: mutation.isPending,
    dialog: asked && (
      <ConfirmDialog
        {...asked}
        onConfirm={instances => void run(asked.action, instances)}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}
