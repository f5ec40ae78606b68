import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InstancePhase, ResourcePhase } from '@rackstage/plugin-clouds-common';
import { State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

const states: Record<InstancePhase | ResourcePhase, State> = {
  Pending: 'working',
  Creating: 'working',
  Running: 'ok',
  Starting: 'working',
  Stopping: 'working',
  Stopped: 'off',
  Rebooting: 'working',
  Resizing: 'working',
  Ready: 'ok',
  Changing: 'working',
  Deleting: 'working',
  Deleted: 'off',
  Released: 'off',
  Failed: 'failed',
  Missing: 'attention',
  Unknown: 'unknown',
};

export function PhaseBadge({
  phase,
}: {
  phase: InstancePhase | ResourcePhase;
}) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return <StateBadge state={states[phase]}>{t(`phase.${phase}`)}</StateBadge>;
}
