import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Checkbox, SearchField, Table } from '@backstage/ui';
import { PermissionAccess } from '@rackstage/plugin-workspaces-common';
import { EmptyState, State, StateBadge } from '@rackstage/ui';
import { useAddress } from '../../hooks/useAddress';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { Reason, reasonKey, useReasonText, withoutRepeats } from './Reason';

const states: Record<PermissionAccess['outcome'], State> = {
  all: 'ok',
  some: 'attention',
  none: 'off',
};

/** What is allowed, how far, and by which role. */
export function PermissionsTable(props: {
  permissions: PermissionAccess[];
  entityRef: string;
}) {
  const { permissions, entityRef } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const reasonText = useReasonText();
  const { params, set } = useAddress();
  const search = params.get('q') ?? '';
  const allowedOnly = !params.has('all');
  const shown = permissions
    .filter(({ outcome }) => !allowedOnly || outcome !== 'none')
    .filter(({ name }) => name.includes(search.trim().toLowerCase()))
    .map(permission => ({ ...permission, id: permission.name }));
  return (
    <>
      <div className={styles.head}>
        <SearchField
          size="small"
          aria-label={t('access.search')}
          placeholder={t('access.search')}
          value={search}
          onChange={text => set('q', text)}
          className={styles.search}
        />
        <Checkbox
          isSelected={allowedOnly}
          onChange={only => set('all', only ? '' : 'true')}
        >
          {t('access.allowedOnly')}
        </Checkbox>
      </div>
      <div className={styles.table}>
        <Table
          data={shown}
          pagination={{ type: 'none' }}
          emptyState={<EmptyState title={t('access.noMatch')} />}
          columnConfig={[
            {
              id: 'name',
              label: t('access.permission'),
              isRowHeader: true,
              minWidth: 230,
              cell: ({ name }) => (
                <Cell>
                  <span className={styles.mono}>{name}</span>
                </Cell>
              ),
            },
            {
              id: 'outcome',
              label: t('access.outcome'),
              minWidth: 140,
              cell: ({ outcome }) => (
                <Cell>
                  <StateBadge state={states[outcome]}>
                    {t(`access.${outcome}`)}
                  </StateBadge>
                </Cell>
              ),
            },
            {
              id: 'why',
              label: t('access.why'),
              minWidth: 280,
              cell: ({ reasons, rules }) =>
                reasons.length === 0 ? (
                  <CellText title={t('access.noRole')} />
                ) : (
                  <Cell>
                    <ul className={styles.list}>
                      {withoutRepeats(reasons).map(reason => (
                        <li key={reasonKey(reason)}>
                          <Reason
                            reason={reason}
                            entityRef={entityRef}
                            textOf={reasonText}
                          />
                        </li>
                      ))}
                      {rules.length > 0 && (
                        <li className={styles.hint}>
                          {t('access.rule', { rules: rules.join(', ') })}
                        </li>
                      )}
                    </ul>
                  </Cell>
                ),
            },
          ]}
        />
      </div>
    </>
  );
}
