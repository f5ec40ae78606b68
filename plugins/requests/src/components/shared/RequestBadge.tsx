import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequestState } from '@rackstage/plugin-requests-common';
import { State, StateBadge } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';

const states: Record<RequestState, State> = {
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

/** How a request stands, in a word. */
export function RequestBadge(props: { state: RequestState; title?: string }) {
  const { state, title } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <StateBadge state={states[state]} title={title}>
      {t(`state.${state}`)}
    </StateBadge>
  );
}
