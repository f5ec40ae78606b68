import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Link } from '@backstage/ui';
import {
  datacenterPlanUpdatePermission,
  Plan,
} from '@rackstage/plugin-datacenter-common';
import { finalStates, RequestState } from '@rackstage/plugin-requests-common';
import { FailurePanel, State, StateBadge } from '@rackstage/ui';
import { useQuery } from '@tanstack/react-query';
import { requestsApiRef } from '../api/requestsApi';
import { queryKey } from '../api/queries';
import { datacenterTranslationRef } from '../translations/ref';
import { setActivePlan, useActivePlan } from './activePlan';
import styles from './plans.module.css';
import { useRequestApproval } from './usePlans';

const stateOf: Record<RequestState, State> = {
  waiting: 'working',
  'information-needed': 'attention',
  'revision-needed': 'attention',
  approved: 'working',
  rejected: 'failed',
  withdrawn: 'off',
  expired: 'off',
  running: 'working',
  failed: 'failed',
  completed: 'ok',
  'handed-back': 'off',
};

/** How far the approval of a plan is that was asked for; nothing where it was not, or the request may not be seen. */
export function ApprovalState({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data: request } = usePlanRequest(plan);
  if (!request) {
    return null;
  }
  const { id, state } = request;
  return (
    <span className={styles.approval}>
      <Link href={`/requests/${id}`}>{t('plan.request')}</Link>
      <StateBadge state={stateOf[state]}>
        {t(`plan.requestState.${state}`)}
      </StateBadge>
    </span>
  );
}

/** Asks for the approval of a draft; policies of requests say whose it takes. */
export function AskForApproval({ plan }: { plan: Plan }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const active = useActivePlan();
  const ask = useRequestApproval(plan);
  const { data: request } = usePlanRequest(plan);
  const { allowed: mayPlan } = usePermission({
    permission: datacenterPlanUpdatePermission,
  });
  const isAsked =
    request &&
    !finalStates.includes(request.state) &&
    request.subject.revision === plan.revision;
  if (plan.state !== 'draft' || !mayPlan || isAsked) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        variant="primary"
        isDisabled={plan.stepCount === 0}
        isPending={ask.isPending}
        onPress={() =>
          ask.mutate(undefined, {
            onSuccess: () => active?.id === plan.id && setActivePlan(undefined),
          })
        }
      >
        {t('plan.askApproval')}
      </Button>
      {ask.error && <FailurePanel error={ask.error} />}
    </>
  );
}

/** Requests have no hint of theirs here: one that is under way is looked at again. */
function usePlanRequest({ requestId }: Plan) {
  const api = useApi(requestsApiRef);
  return useQuery({
    queryKey: [queryKey, 'plan-request', requestId],
    queryFn: ({ signal }) => api.getRequest(requestId!, { signal }),
    enabled: requestId !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data && finalStates.includes(data.state) ? false : 5000,
  });
}
