import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import {
  EmptyState,
  FailurePanel,
  ListSearch,
  MoreRows,
  Panel,
} from '@rackstage/ui';
import { RiAddLine, RiGroupLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useMembers } from '../../hooks/useMembers';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { AddMemberDialog } from './AddMemberDialog';
import { MembersTable } from './MembersTable';

/** Who is in the workspace; what is searched for is in the address. */
export function Members(props: { workspace: Workspace; mayChange: boolean }) {
  const { workspace, mayChange } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const [params, setParams] = useSearchParams();
  const search = params.get('member') ?? '';
  const [adding, setAdding] = useState(false);
  const members = useMembers(workspace.id, search);
  const { data, error, refetch } = members;
  return (
    <Panel
      title={t('members.title')}
      action={
        mayChange &&
        workspace.state === 'active' && (
          <Button
            size="small"
            variant="primary"
            iconStart={<RiAddLine />}
            onPress={() => setAdding(true)}
          >
            {t('members.add')}
          </Button>
        )
      }
    >
      <div className={styles.head}>
        <ListSearch
          label={t('members.search')}
          value={search}
          onChange={member =>
            setParams(member ? { member } : {}, { replace: true })
          }
        />
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {(data || !error) && (
        <MembersTable
          members={data?.pages.flatMap(({ items }) => items)}
          mayChange={mayChange}
          empty={
            search ? (
              <EmptyState title={t('members.noMatch')} />
            ) : (
              <EmptyState
                icon={<RiGroupLine />}
                title={t('members.empty')}
                description={t('members.emptyHint')}
              />
            )
          }
        />
      )}
      <MoreRows pages={members} />
      {adding && (
        <AddMemberDialog
          workspaceId={workspace.id}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
