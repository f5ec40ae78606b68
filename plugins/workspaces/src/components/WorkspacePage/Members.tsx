import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { EmptyState, FailurePanel, Panel } from '@rackstage/ui';
import { RiAddLine, RiGroupLine } from '@remixicon/react';
import { useState } from 'react';
import { useMembers } from '../../hooks/useMembers';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { AddMemberDialog } from './AddMemberDialog';
import { MembersTable } from './MembersTable';

export function Members(props: { workspace: Workspace; mayChange: boolean }) {
  const { workspace, mayChange } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useMembers(
    workspace.id,
    search,
  );
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
        <SearchField
          size="small"
          aria-label={t('members.search')}
          placeholder={t('members.search')}
          value={search}
          onChange={setSearch}
          className={styles.search}
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
      {hasNextPage && (
        <div className={styles.more}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => void fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        </div>
      )}
      {adding && (
        <AddMemberDialog
          workspaceId={workspace.id}
          onClose={() => setAdding(false)}
        />
      )}
    </Panel>
  );
}
