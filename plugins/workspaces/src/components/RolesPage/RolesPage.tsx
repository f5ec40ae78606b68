import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Cell, CellText, Container, Table, Text } from '@backstage/ui';
import {
  WorkspaceRole,
  workspacesRoleUpdatePermission,
} from '@rackstage/plugin-workspaces-common';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useRoles, useRoleTitle } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import { useRoleHint } from '../shared/useRoleHint';
import styles from '../shared/workspaces.module.css';
import { RoleActions } from './RoleActions';
import { RoleDialog } from './RoleDialog';

/** What the roles of workspaces allow; those that administrators made can be changed. */
export function RolesPage() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { data, error, refetch } = useRoles();
  const roleTitle = useRoleTitle();
  const hint = useRoleHint();
  const [adding, setAdding] = useState(false);
  const { allowed: mayChange } = usePermission({
    permission: workspacesRoleUpdatePermission,
  });
  return (
    <Container>
      <div className={styles.head}>
        <Text as="p" color="secondary">
          {t('roles.hint')}
        </Text>
        {mayChange && (
          <Button
            size="small"
            variant="primary"
            iconStart={<RiAddLine />}
            onPress={() => setAdding(true)}
          >
            {t('roles.add')}
          </Button>
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {(data || !error) && (
        <div className={styles.table}>
          <Table
            data={data?.map(role => ({ ...role, id: role.name }))}
            isPending={!data}
            pagination={{ type: 'none' }}
            emptyState={<EmptyState title={t('roles.title')} />}
            columnConfig={[
              {
                id: 'name',
                label: t('roles.name'),
                isRowHeader: true,
                minWidth: 200,
                cell: ({ name }: WorkspaceRole) => (
                  <CellText title={roleTitle(name)} description={hint(name)} />
                ),
              },
              {
                id: 'permissions',
                label: t('roles.permissions'),
                minWidth: 140,
                cell: ({ allow, allowOwned }: WorkspaceRole) => (
                  <CellText
                    title={t('roles.count', {
                      count: allow.length + allowOwned.length,
                    })}
                  />
                ),
              },
              {
                id: 'actions',
                label: '',
                width: 110,
                cell: (role: WorkspaceRole) =>
                  role.builtIn ? (
                    <CellText title={t('roles.builtIn')} />
                  ) : (
                    <Cell>{mayChange && <RoleActions role={role} />}</Cell>
                  ),
              },
            ]}
          />
        </div>
      )}
      {adding && <RoleDialog onClose={() => setAdding(false)} />}
    </Container>
  );
}
