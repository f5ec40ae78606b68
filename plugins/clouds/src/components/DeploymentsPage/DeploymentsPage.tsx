import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container, Flex } from '@backstage/ui';
import {
  cloudsInstanceCreatePermission,
  DeploymentPhase,
} from '@rackstage/plugin-clouds-common';
import { EmptyState, Facet, ListPage, NoMatch, RowsTable } from '@rackstage/ui';
import { RiAddLine, RiStackLine } from '@remixicon/react';
import {
  useDeploymentFacets,
  useDeploymentFilter,
  useDeployments,
} from '../../hooks/useDeployments';
import { useOwnerTitles } from '../../hooks/useOwnerTitles';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { createDeploymentPath, savedTemplatesPath } from '../../routes';
import { cloudsTranslationRef } from '../../translations/ref';
import { sortKeys, useDeploymentColumns } from './columns';

const nothingSelected = new Set<string>();

export function DeploymentsPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { filter, change, reset, isFiltered } = useDeploymentFilter();
  const deployments = useDeployments(filter);
  const { data: counts } = useDeploymentFacets(filter);
  const columns = useDeploymentColumns();
  const rows = deployments.data?.pages.flatMap(({ items }) => items);
  return (
    <Container>
      <ListPage
        total={counts && t('deployments.total', { count: counts.total })}
        tools={
          <>
            <TemplatesLink />
            <CreateButton />
          </>
        }
        search={filter.q ?? ''}
        searchLabel={t('deployments.search')}
        facets={useFacetsOf(filter, counts)}
        onFilter={change}
        onReset={isFiltered ? reset : undefined}
        pages={deployments}
        rowCount={rows?.length}
        bulkBar={null}
        empty={
          <EmptyState
            icon={<RiStackLine />}
            title={t('deployments.empty')}
            description={t('deployments.emptyHint')}
            action={
              <Flex gap="2">
                <CreateButton />
                <TemplatesLink />
              </Flex>
            }
          />
        }
      >
        <RowsTable
          label={t('deployments.table')}
          rows={rows}
          columns={columns}
          sortKeys={sortKeys}
          sort={filter.sort ?? 'name'}
          onSort={sort => change('sort', sort)}
          selected={nothingSelected}
          onSelect={() => {}}
          isStale={deployments.isPlaceholderData}
          emptyState={
            <NoMatch title={t('deployments.noMatch')} onReset={reset} />
          }
        />
      </ListPage>
    </Container>
  );
}

function useFacetsOf(
  filter: ReturnType<typeof useDeploymentFilter>['filter'],
  counts: ReturnType<typeof useDeploymentFacets>['data'],
): Facet[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const owners = useOwnerTitles(counts?.owner.map(({ value }) => value) ?? []);
  const workspaceTitle = useWorkspaceTitle();
  const facets = [
    {
      key: 'phase',
      title: t('field.state'),
      labelOf: (value: string) =>
        t(`deployments.phase.${value as DeploymentPhase}`),
    },
    {
      key: 'workspaceId',
      title: t('field.workspace'),
      labelOf: workspaceTitle,
    },
    {
      key: 'owner',
      title: t('field.owner'),
      labelOf: (value: string) => owners[value] ?? value,
    },
  ] as const;
  return facets.map(({ key, title, labelOf }) => ({
    key,
    title,
    chosen: filter[key] ?? [],
    choices: (counts?.[key] ?? []).map(({ value, count }) => ({
      value,
      count,
      label: labelOf(value),
    })),
  }));
}

function TemplatesLink() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <ButtonLink href={savedTemplatesPath} variant="secondary" size="small">
      {t('templates.title')}
    </ButtonLink>
  );
}

function CreateButton() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudsInstanceCreatePermission,
  });
  return allowed ? (
    <ButtonLink
      href={createDeploymentPath}
      variant="primary"
      size="small"
      iconStart={<RiAddLine />}
    >
      {t('deployments.create')}
    </ButtonLink>
  ) : null;
}
