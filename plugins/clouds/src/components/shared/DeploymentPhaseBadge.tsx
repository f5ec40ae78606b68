import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DeploymentPhase } from '@rackstage/plugin-clouds-common';
import { State, StateBadge } from '@rackstage/ui';
import { cloudsTranslationRef } from '../../translations/ref';

const states: Record<DeploymentPhase, State> = {
  Creating: 'working',
  Running: 'ok',
  Suspended: 'off',
  Changing: 'working',
  Partial: 'attention',
  RollingBack: 'working',
  RolledBack: 'failed',
  Deleting: 'working',
  Deleted: 'off',
};

export function DeploymentPhaseBadge(props: { phase: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const phase = props.phase as DeploymentPhase;
  return (
    <StateBadge state={states[phase]}>
      {t(`deployments.phase.${phase}`)}
    </StateBadge>
  );
}
