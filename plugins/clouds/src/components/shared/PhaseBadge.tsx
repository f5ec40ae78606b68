import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InstancePhase } from '@rackstage/plugin-clouds-common';
import { State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

const states: Record<InstancePhase, State> = {
  Pending: 'working',
  Creating: 'working',
  Running: 'ok',
  Starting: 'working',
  Stopping: 'working',
  Stopped: 'off',
  Rebooting: 'working',
  Deleting: 'working',
  Deleted: 'off',
  Failed: 'failed',
  Missing: 'attention',
  Unknown: 'unknown',
};

export function PhaseBadge({ phase }: { phase: InstancePhase }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return <StateBadge state={states[phase]}>{t(`phase.${phase}`)}</StateBadge>;
}
