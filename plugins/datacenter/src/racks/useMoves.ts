import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { KeyboardEvent, useState } from 'react';
import { useFailureToast } from '@rackstage/ui';
import { useActivePlan } from '../plans/activePlan';
import { useChanges } from '../plans/useChanges';
import { datacenterTranslationRef } from '../translations/ref';
import { MoveTarget, Place } from './useMoving';

/** Moves devices; takes that back one by one, and does it again. Steps of a plan are taken back on its page. */
export function useMoves() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const toasts = useApi(toastApiRef);
  const fail = useFailureToast();
  const plan = useActivePlan();
  const [done, setDone] = useState<MoveTarget[]>([]);
  const [undone, setUndone] = useState<MoveTarget[]>([]);
  const changes = useChanges();
  const put = (
    { device, from, to }: MoveTarget,
    place: Place,
    onSuccess: () => void,
  ) =>
    changes.mutate(
      [
        {
          action: 'update',
          kind: 'devices',
          id: device.id,
          fields: {
            position: place.position ?? null,
            face: place.face,
            ...(from.rackId !== to.rackId && { rackId: place.rackId }),
          },
        },
      ],
      { onSuccess, onError: error => fail(error) },
    );
  const move = (target: MoveTarget) =>
    put(target, target.to, () => {
      if (plan) {
        return;
      }
      setDone(before => [...before, target]);
      setUndone([]);
      toasts.post({
        title: t('rack.moved', {
          name: target.device.name,
          unit: String(target.to.position),
        }),
        status: 'success',
        timeout: 5000,
      });
    });
  const undo = () => {
    const last = done.at(-1);
    if (last && !changes.isPending) {
      put(last, last.from, () => {
        setDone(done.slice(0, -1));
        setUndone([...undone, last]);
      });
    }
  };
  const redo = () => {
    const next = undone.at(-1);
    if (next && !changes.isPending) {
      put(next, next.to, () => {
        setUndone(undone.slice(0, -1));
        setDone([...done, next]);
      });
    }
  };
  return {
    move,
    undo,
    redo,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    onKeyDown: (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        (event.shiftKey ? redo : undo)();
        event.preventDefault();
      }
    },
  };
}
