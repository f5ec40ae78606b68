import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Text } from '@backstage/ui';
import {
  Workspace,
  workspacesLimitUpdatePermission,
  workspacesMemberUpdatePermission,
  workspacesWorkspaceUpdatePermission,
} from '@rackstage/plugin-workspaces-common';
import { DetailPage, Facts, Panel, RelativeTime } from '@rackstage/ui';
import { useParams } from 'react-router-dom';
import { useWorkspace } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import { WorkspaceState } from '../shared/WorkspaceState';
import styles from '../shared/workspaces.module.css';
import { BroughtPanel, BroughtPanels } from './BroughtPanels';
import { Limits } from './Limits';
import { Members } from './Members';
import { WorkspaceActions } from './WorkspaceActions';

/** One workspace: what it is, its limits, who is in it. */
export function WorkspacePage({ panels }: { panels: BroughtPanel[] }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useWorkspace(id);
  return (
    <DetailPage
      name={data?.title}
      error={error}
      listPath="/workspaces"
      onRetry={() => void refetch()}
    >
      {data && <WorkspaceDetail workspace={data} panels={panels} />}
    </DetailPage>
  );
}

function WorkspaceDetail(props: {
  workspace: Workspace;
  panels: BroughtPanel[];
}) {
  const { workspace, panels } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { id, title, state, declared } = workspace;
  const may = {
    update: useMay(workspacesWorkspaceUpdatePermission, id),
    limit: useMay(workspacesLimitUpdatePermission, id),
    members: useMay(workspacesMemberUpdatePermission, id),
  };
  return (
    <>
      <header className={styles.head}>
        <div className={styles.filters}>
          <Text as="h2" variant="title-small" weight="bold">
            {title}
          </Text>
          <WorkspaceState state={state} />
        </div>
        <WorkspaceActions
          workspace={workspace}
          mayUpdate={may.update}
          maySetEnvironment={may.limit}
        />
      </header>
      <div className={styles.stack}>
        {state === 'archived' && (
          <Alert
            status="info"
            icon
            title={t('state.archived')}
            description={t('about.archivedHint')}
          />
        )}
        <Panel
          title={t('about.title')}
          badges={
            declared.length > 0 && (
              <span className={styles.hint} title={t('about.declaredHint')}>
                {t('about.declared')}
              </span>
            )
          }
        >
          {workspace.description && <Text as="p">{workspace.description}</Text>}
          <WorkspaceFacts workspace={workspace} />
        </Panel>
        <Limits workspace={workspace} mayChange={may.limit} />
        <BroughtPanels panels={panels} workspace={workspace} />
        <Members workspace={workspace} mayChange={may.members} />
      </div>
    </>
  );
}

function WorkspaceFacts({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { id, environment, costCentre, createdAt, archivedAt } = workspace;
  return (
    <Facts
      facts={[
        {
          name: t('field.id'),
          value: <span className={styles.mono}>{id}</span>,
        },
        {
          name: t('field.environment'),
          value: t(`environment.${environment}`),
        },
        { name: t('field.costCentre'), value: costCentre },
        {
          name: t('field.createdAt'),
          value: <RelativeTime time={createdAt} />,
        },
        {
          name: t('field.archivedAt'),
          value: archivedAt && <RelativeTime time={archivedAt} />,
        },
      ]}
    />
  );
}

const useMay = (
  permission: typeof workspacesWorkspaceUpdatePermission,
  resourceRef: string,
) => usePermission({ permission, resourceRef }).allowed;
