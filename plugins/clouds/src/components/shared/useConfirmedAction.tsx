import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Instance } from '@rackstage/plugin-clouds-common';
import { useState } from 'react';
import { InstanceAction, useInstanceAction } from '../../hooks/useInstances';
import { cloudsTranslationRef } from '../../translations/ref';
import { ConfirmDialog } from './ConfirmDialog';
import { useSettleAll } from './useSettleAll';

/** Asks, then carries an action out on each instance and tells which could not be done. */
export function useConfirmedAction(options: { onDone?: () => void } = {}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const settleAll = useSettleAll();
  const mutation = useInstanceAction();
  const [asked, setAsked] = useState<{
    action: InstanceAction;
    instances: Instance[];
  }>();

  const run = async (action: InstanceAction, instances: Instance[]) => {
    setAsked(undefined);
    await settleAll(t(`action.${action}`), instances, ({ id }) =>
      mutation.mutateAsync({ id, action }),
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
