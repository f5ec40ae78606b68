import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  DatacenterObject,
  ObjectChange,
} from '@rackstage/plugin-datacenter-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { datacenterApiRef } from '../api/datacenterApi';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';
import { useActivePlan } from './activePlan';

/**
 * Makes changes: of the present, or of the plan that is being drawn up. Gives
 * what was made or changed; nothing when it was only planned.
 */
export function useChanges() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const api = useApi(datacenterApiRef);
  const toasts = useApi(toastApiRef);
  const client = useQueryClient();
  const plan = useActivePlan();
  return useMutation({
    mutationFn: async (changes: ObjectChange[]) => {
      if (!plan) {
        const { items } = await api.applyChanges({ changes });
        return items as DatacenterObject[];
      }
      // Revisions are of the present; a plan keeps what it started from.
      await api.addPlanSteps(
        plan.id,
        changes.map(({ revision: _, ...change }) => change),
      );
      toasts.post({
        title: t('plan.added', { name: plan.name }),
        status: 'success',
        timeout: 5000,
      });
      return [];
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  });
}
