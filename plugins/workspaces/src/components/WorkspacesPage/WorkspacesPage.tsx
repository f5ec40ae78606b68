import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Checkbox, Container, Select } from '@backstage/ui';
import {
  environments,
  WorkspaceSort,
  workspaceStates,
  workspacesWorkspaceCreatePermission,
} from '@rackstage/plugin-workspaces-common';
import { EmptyState, FailurePanel, ListSearch, MoreRows } from '@rackstage/ui';
import { RiAddLine, RiBriefcase4Line } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { queryKey } from '../../api/queries';
import { useWorkspaces } from '../../hooks/useWorkspaces';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { NewWorkspaceDialog } from './NewWorkspaceDialog';
import { WorkspacesTable } from './WorkspacesTable';

const sorts: WorkspaceSort[] = ['title', '-title', 'createdAt', '-createdAt'];
const any = 'any';

/** What selects is in the address, so that a link shows the same to a colleague. */
export function WorkspacesPage() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const [params, setParams] = useSearchParams();
  const setParam = (name: string, value: string) =>
    setParams(
      before => {
        before.delete(name);
        if (value && value !== any) {
          before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  const q = params.get('q') ?? '';
  const sort = sorts.find(one => one === params.get('sort')) ?? 'title';
  const state = workspaceStates.find(one => one === params.get('state'));
  const environment = environments.find(
    one => one === params.get('environment'),
  );
  const mine = params.has('mine');
  const claims = useClaims();
  const workspaces = useWorkspaces(
    {
      q: q || undefined,
      sort,
      state: state && [state],
      environment: environment && [environment],
      member: mine ? claims : undefined,
    },
    { enabled: !mine || claims !== undefined },
  );
  const { data, error, refetch } = workspaces;
  const [creating, setCreating] = useState(false);
  const { allowed: mayCreate } = usePermission({
    permission: workspacesWorkspaceCreatePermission,
  });
  const isFiltered = Boolean(q || state || environment || mine);
  return (
    <Container>
      <div className={styles.head}>
        <div className={styles.filters}>
          <ListSearch
            label={t('list.search')}
            value={q}
            onChange={text => setParam('q', text)}
          />
          <Select
            size="small"
            aria-label={t('field.state')}
            options={[
              { id: any, label: t('list.anyState') },
              ...workspaceStates.map(id => ({ id, label: t(`state.${id}`) })),
            ]}
            value={state ?? any}
            onChange={key => setParam('state', String(key))}
          />
          <Select
            size="small"
            aria-label={t('field.environment')}
            options={[
              { id: any, label: t('list.anyEnvironment') },
              ...environments.map(id => ({
                id,
                label: t(`environment.${id}`),
              })),
            ]}
            value={environment ?? any}
            onChange={key => setParam('environment', String(key))}
          />
          <Checkbox
            isSelected={mine}
            onChange={selected => setParam('mine', selected ? 'yes' : '')}
          >
            {t('list.mine')}
          </Checkbox>
        </div>
        {mayCreate && (
          <Button
            size="small"
            variant="primary"
            iconStart={<RiAddLine />}
            onPress={() => setCreating(true)}
          >
            {t('create.title')}
          </Button>
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {(data || !error) && (
        <WorkspacesTable
          workspaces={data?.pages.flatMap(({ items }) => items)}
          sort={sort}
          onSort={order => setParam('sort', order)}
          empty={
            isFiltered ? (
              <EmptyState title={t('list.noMatch')} />
            ) : (
              <EmptyState
                icon={<RiBriefcase4Line />}
                title={t('list.empty')}
                description={t('list.emptyHint')}
              />
            )
          }
        />
      )}
      <MoreRows pages={workspaces} />
      {creating && <NewWorkspaceDialog onClose={() => setCreating(false)} />}
    </Container>
  );
}

/** The person and their groups. */
function useClaims(): string[] | undefined {
  const identity = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: [queryKey, 'claims'],
    queryFn: async () =>
      (await identity.getBackstageIdentity()).ownershipEntityRefs.slice(0, 100),
    staleTime: Infinity,
  });
  return data;
}
