import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table } from '@backstage/ui';
import { Member } from '@rackstage/plugin-workspaces-common';
import { Owner, RelativeTime, StateBadge } from '@rackstage/ui';
import { ReactNode } from 'react';
import { useRoleTitle } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { MemberRole } from './MemberRole';
import { RemoveMember } from './RemoveMember';

export function MembersTable(props: {
  /** Not there while they are loading. */
  members?: Member[];
  mayChange: boolean;
  empty: ReactNode;
}) {
  const { members, mayChange, empty } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const roleTitle = useRoleTitle();
  const isFixed = ({ declared }: Member) => !mayChange || declared;
  return (
    <div className={styles.table}>
      <Table
        data={members}
        isPending={!members}
        pagination={{ type: 'none' }}
        virtualized={(members?.length ?? 0) > 60 && { rowHeight: 40 }}
        emptyState={empty}
        columnConfig={[
          {
            id: 'who',
            label: t('members.who'),
            isRowHeader: true,
            minWidth: 180,
            cell: ({ entityRef, gone }: Member) => (
              <Cell>
                <div className={styles.filters}>
                  {gone ? (
                    <>
                      <span className={styles.mono}>{entityRef}</span>
                      <StateBadge state="attention">
                        {t('members.gone')}
                      </StateBadge>
                    </>
                  ) : (
                    <Owner entityRef={entityRef} />
                  )}
                </div>
              </Cell>
            ),
          },
          {
            id: 'role',
            label: t('members.role'),
            minWidth: 160,
            cell: (member: Member) =>
              isFixed(member) ? (
                <CellText
                  title={roleTitle(member.role)}
                  description={
                    member.declared ? t('about.declared') : undefined
                  }
                />
              ) : (
                <Cell>
                  <MemberRole member={member} />
                </Cell>
              ),
          },
          {
            id: 'since',
            label: t('members.since'),
            minWidth: 110,
            cell: ({ addedAt }: Member) => (
              <Cell>
                <RelativeTime time={addedAt} />
              </Cell>
            ),
          },
          {
            id: 'actions',
            label: '',
            width: 56,
            cell: (member: Member) => (
              <Cell>
                {!isFixed(member) && <RemoveMember member={member} />}
              </Cell>
            ),
          },
        ]}
      />
    </div>
  );
}
