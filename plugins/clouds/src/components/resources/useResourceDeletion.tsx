import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { useState } from 'react';
import { useResourceMutations } from '../../hooks/useManagedResources';
import { Kind, useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { ConfirmThings } from '../shared/ConfirmThings';
import { useSettleAll } from '../shared/useSettleAll';

/** Asks, then deletes what is neither protected nor attached, and tells what could not be deleted. */
export function useResourceDeletion(options: { onDone?: () => void } = {}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { kinds = [] } = useResourceKinds();
  const { remove } = useResourceMutations();
  const settleAll = useSettleAll();
  const [asked, setAsked] = useState<ManagedResource[]>();
  const held = asked?.filter(resource => isHeld(resource, kinds)) ?? [];
  const run = async (resources: ManagedResource[]) => {
    setAsked(undefined);
    await settleAll(t('action.delete'), resources, ({ id }) =>
      remove.mutateAsync(id),
    );
    options.onDone?.();
  };
  return {
    ask: setAsked,
    isPending: remove.isPending,
    dialog: asked && (
      <ConfirmThings
        title={t('resources.deleteTitle', { count: asked.length })}
        text={t('resources.delete')}
        action={t('action.delete')}
        isDestructive
        things={asked.filter(resource => !held.includes(resource))}
        warning={
          held.length > 0
            ? {
                title: t('resources.held', {
                  names: held.map(({ name }) => name).join(', '),
                }),
                hint: t('resources.heldHint'),
              }
            : undefined
        }
        onConfirm={resources => void run(resources)}
        onClose={() => setAsked(undefined)}
      />
    ),
  };
}

/** Whether the server would refuse to delete it. */
function isHeld(resource: ManagedResource, kinds: Kind[]): boolean {
  const schema = kinds.find(({ kind }) => kind === resource.kind)?.schema;
  const isAttached = Object.entries(schema?.properties ?? {}).some(
    ([name, { 'x-resource': reference }]) =>
      reference?.from === 'managed' &&
      reference.whenDeleted === 'clear' &&
      resource.spec[name] !== undefined,
  );
  return resource.deletionProtection || isAttached;
}
