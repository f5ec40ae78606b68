import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { StateBadge } from '@rackstage/ui';
import { workspacesTranslationRef } from '../../translations/ref';

export function WorkspaceState({ state }: Pick<Workspace, 'state'>) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  return (
    <StateBadge state={state === 'active' ? 'ok' : 'off'}>
      {t(`state.${state}`)}
    </StateBadge>
  );
}
