import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table } from '@backstage/ui';
import { AccessToken } from '@rackstage/plugin-workspaces-common';
import { EmptyState, Owner, RelativeTime } from '@rackstage/ui';
import { RiKey2Line } from '@remixicon/react';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { signInsTranslationRef } from '../../translations/signInsRef';
import { RevokeToken } from './RevokeToken';

export function AccessTokensTable(props: {
  /** Not there while they are loading. */
  tokens?: AccessToken[];
  mine: boolean;
}) {
  const { tokens, mine } = props;
  const { t } = useTranslationRef(signInsTranslationRef);
  const columns = useColumns();
  return (
    <Table
      data={tokens}
      isPending={!tokens}
      pagination={{ type: 'none' }}
      emptyState={
        <EmptyState
          icon={<RiKey2Line />}
          title={t('tokens.empty')}
          description={mine ? t('tokens.emptyHint') : undefined}
        />
      }
      columnConfig={mine ? columns.filter(({ id }) => id !== 'owner') : columns}
    />
  );
}

function useColumns() {
  const { t } = useTranslationRef(signInsTranslationRef);
  const workspaceTitle = useWorkspaceTitle();
  return [
    {
      id: 'name',
      label: t('field.name'),
      isRowHeader: true,
      minWidth: 200,
      cell: ({ name, permissions }: AccessToken) => (
        <CellText title={name} description={permissions.join(', ')} />
      ),
    },
    {
      id: 'owner',
      label: t('field.owner'),
      minWidth: 140,
      cell: ({ owner }: AccessToken) => (
        <Cell>
          <Owner entityRef={owner} />
        </Cell>
      ),
    },
    {
      id: 'workspace',
      label: t('field.workspace'),
      minWidth: 120,
      cell: ({ workspaceId }: AccessToken) => (
        <CellText title={workspaceTitle(workspaceId)} />
      ),
    },
    {
      id: 'state',
      label: t('field.state'),
      minWidth: 90,
      cell: ({ state }: AccessToken) => (
        <CellText title={t(`tokens.state.${state}`)} />
      ),
    },
    {
      id: 'expires',
      label: t('field.expires'),
      minWidth: 120,
      cell: ({ expiresAt }: AccessToken) => (
        <Cell>
          <RelativeTime time={expiresAt} />
        </Cell>
      ),
    },
    {
      id: 'lastUsed',
      label: t('field.lastUsed'),
      minWidth: 120,
      cell: ({ lastUsedAt }: AccessToken) => (
        <Cell>
          {lastUsedAt ? <RelativeTime time={lastUsedAt} /> : t('tokens.never')}
        </Cell>
      ),
    },
    {
      id: 'actions',
      label: '',
      width: 56,
      cell: (token: AccessToken) => (
        <Cell>{token.state === 'active' && <RevokeToken token={token} />}</Cell>
      ),
    },
  ];
}
