import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ManagementState } from '@rackstage/plugin-clouds-common';
import { State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

const states: Record<ManagementState, State> = {
  'in-sync': 'ok',
  drifted: 'attention',
  missing: 'failed',
  unknown: 'unknown',
  'only-here': 'off',
};

/** How something stands to what its cloud has. */
export function ManagementBadge({ state }: { state: ManagementState }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <StateBadge state={states[state]}>
      {t(`management.state.${state}`)}
    </StateBadge>
  );
}
