import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container, Skeleton } from '@backstage/ui';
import { cloudsResourceCreatePermission } from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  ExportButton,
  FailurePanel,
  ListPage,
  NoMatch,
  readAllPages,
  RowsTable,
} from '@rackstage/ui';
import { RiAddLine, RiStackLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { cloudsApiRef } from '../../api/cloudsApi';
import {
  useManagedResourceFacets,
  useManagedResources,
} from '../../hooks/useManagedResources';
import { Kind, useResourceKinds } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { ColumnChoice } from '../list/ColumnChoice';
import { useFacets } from '../list/useFacets';
import {
  sortKeys,
  useColumnConfig,
  useColumnTitle,
  useResourceColumns,
} from './columns';
import { DeletionBar } from './DeletionBar';
import { KindChoice } from './KindChoice';
import classes from './ResourcesPage.module.css';
import { resourcesToCsv } from './resourcesToCsv';
import { inSentence } from '../resources/inSentence';
import { useResourceFilter } from './useResourceFilter';

/** What is managed beside instances, one kind at a time, as each has columns of its own. */
export function ResourcesPage() {
  const { kinds, error, refetch } = useResourceKinds();
  const [params] = useSearchParams();
  if (error) {
    return (
      <Container>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Container>
    );
  }
  if (!kinds) {
    return (
      <Container>
        <Skeleton width="100%" height={280} />
      </Container>
    );
  }
  const kind = kinds.find(each => each.kind === params.get('kind')) ?? kinds[0];
  return <List key={kind.kind} kinds={kinds} kind={kind} />;
}

function List({ kinds, kind }: { kinds: Kind[]; kind: Kind }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { filter, change, reset, isFiltered } = useResourceFilter(kind);
  const resources = useManagedResources(filter);
  const counts = useManagedResourceFacets(filter);
  const columns = useResourceColumns(kind);
  const columnConfig = useColumnConfig(kind, columns.visible);
  const facets = useFacets(filter, counts.data);
  const titleOf = useColumnTitle(kind);
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const rows = resources.data?.pages.flatMap(({ items }) => items);
  return (
    <Container>
      <div className={classes.page}>
        <KindChoice kinds={kinds} chosen={kind} counts={counts.data?.kind} />
        <div>
          <ListPage
            total={
              counts.data && t('resources.total', { count: counts.data.total })
            }
            tools={
              <>
                <ColumnChoice columns={columns} titleOf={titleOf} />
                <ExportButton
                  fileName={`${kind.kind}.csv`}
                  write={async () =>
                    resourcesToCsv(
                      kind,
                      await readAllPages(cursor =>
                        api.listManagedResources({
                          ...filter,
                          limit: 500,
                          cursor,
                        }),
                      ),
                    )
                  }
                />
                <CreateButton kind={kind} />
              </>
            }
            search={filter.q ?? ''}
            searchLabel={t('resources.search')}
            facets={facets}
            onFilter={change}
            onReset={isFiltered ? reset : undefined}
            pages={resources}
            rowCount={rows?.length}
            empty={
              <EmptyState
                icon={<RiStackLine />}
                title={t('resources.empty', { kind: kind.plural.title })}
                description={kind.description.title}
                action={<CreateButton kind={kind} />}
              />
            }
            bulkBar={
              <DeletionBar
                resources={rows?.filter(({ id }) => selected.has(id)) ?? []}
                onClear={() => setSelected(new Set())}
              />
            }
          >
            <RowsTable
              label={kind.plural.title}
              rows={rows}
              columns={columnConfig}
              sortKeys={sortKeys}
              sort={filter.sort ?? 'name'}
              onSort={sort => change('sort', sort)}
              selected={selected}
              onSelect={setSelected}
              isStale={resources.isPlaceholderData}
              emptyState={
                <NoMatch title={t('resources.noMatch')} onReset={reset} />
              }
            />
          </ListPage>
        </div>
      </div>
    </Container>
  );
}

function CreateButton({ kind }: { kind: Kind }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudsResourceCreatePermission,
  });
  return allowed ? (
    <ButtonLink
      href={`/clouds/resources/new?kind=${kind.kind}`}
      variant="primary"
      size="small"
      iconStart={<RiAddLine />}
    >
      {t('resources.create', { kind: inSentence(kind.title) })}
    </ButtonLink>
  ) : null;
}
