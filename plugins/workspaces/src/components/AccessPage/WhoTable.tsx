import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, Text } from '@backstage/ui';
import { ThingAccess } from '@rackstage/plugin-workspaces-common';
import { EmptyState, Owner } from '@rackstage/ui';
import { useRoleTitle } from '../../hooks/useRoles';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';

/** Everybody who may, each with the role that allows it. */
export function WhoTable({ access }: { access?: ThingAccess }) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const roleTitle = useRoleTitle();
  const workspaceTitle = useWorkspaceTitle();
  const rows = access?.items.map(reason => ({
    ...reason,
    id: [reason.through, reason.role, reason.workspaceId].join(' '),
  }));
  return (
    <>
      {access && (
        <Text as="p" color="secondary">
          {access.workspaces.length > 0
            ? t('access.isIn', {
                workspaces: access.workspaces.map(workspaceTitle).join(', '),
              })
            : t('access.isInNone')}
        </Text>
      )}
      <div className={styles.table}>
        <Table
          data={rows}
          isPending={!rows}
          pagination={{ type: 'none' }}
          virtualized={(rows?.length ?? 0) > 60 && { rowHeight: 40 }}
          emptyState={<EmptyState title={t('access.nobody')} />}
          columnConfig={[
            {
              id: 'who',
              label: t('access.who'),
              isRowHeader: true,
              minWidth: 200,
              cell: ({ through }) => (
                <Cell>
                  <Owner entityRef={through} />
                </Cell>
              ),
            },
            {
              id: 'role',
              label: t('access.role'),
              minWidth: 150,
              cell: ({ role, reach }) => (
                <CellText
                  title={roleTitle(role)}
                  description={
                    reach === 'owned' ? t('access.ownedOnly') : undefined
                  }
                />
              ),
            },
            {
              id: 'where',
              label: t('access.where'),
              minWidth: 150,
              cell: ({ workspaceId }) => (
                <CellText
                  title={
                    workspaceId
                      ? workspaceTitle(workspaceId)
                      : t('access.portal')
                  }
                />
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
