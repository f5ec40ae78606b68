import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  ButtonLink,
  Container,
  Skeleton,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import {
  cloudsResourceCreatePermission,
  FacetValue,
} from '@rackstage/plugin-clouds-common';
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
import { resourcesToCsv } from './resourcesToCsv';
import { inSentence } from '../resources/inSentence';
import { useResourceFilter } from './useResourceFilter';

/** What is managed beside instances, one kind at a time. */
export function ResourcesPage() {
  const { kinds, error, refetch } = useResourceKinds();
  if (error) {
    return (
      <Container>
        <FailurePanel error={error} onRetry={() => void refetch()} />
      </Container>
    );
  }
  return kinds ? (
    <List kinds={kinds} />
  ) : (
    <Container>
      <Skeleton width="100%" height={280} />
    </Container>
  );
}

function List({ kinds }: { kinds: Kind[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { kind, chooseKind, filter, change, reset, isFiltered } =
    useResourceFilter(kinds);
  const resources = useManagedResources(filter);
  const counts = useManagedResourceFacets(filter);
  const columns = useResourceColumns(kind);
  const columnConfig = useColumnConfig(kind, columns.visible);
  const facets = useFacets(filter, counts.data);
  const titleOf = useColumnTitle(kind);
  const [selected, setSelected] = useState<Set<string>>(new Set());
  // What is on screen while another kind is read has the columns of the kind before.
  const rows = resources.data?.pages
    .flatMap(({ items }) => items)
    .filter(resource => resource.kind === kind.kind);
  const isOtherKind =
    resources.isPlaceholderData &&
    resources.data?.pages[0].items[0]?.kind !== kind.kind;
  const shown = isOtherKind ? undefined : rows;
  return (
    <Container>
      <Tabs
        selectedKey={kind.kind}
        onSelectionChange={name => {
          setSelected(new Set());
          chooseKind(String(name));
        }}
      >
        <KindTabs kinds={kinds} counts={counts.data?.kind} />
        <TabPanel id={kind.kind}>
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
            rowCount={shown?.length}
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
                resources={shown?.filter(({ id }) => selected.has(id)) ?? []}
                onClear={() => setSelected(new Set())}
              />
            }
          >
            <RowsTable
              key={kind.kind}
              label={kind.plural.title}
              rows={shown}
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
        </TabPanel>
      </Tabs>
    </Container>
  );
}

function KindTabs(props: { kinds: Kind[]; counts?: FacetValue[] }) {
  const { kinds, counts } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const countOf = (kind: string) =>
    counts?.find(({ value }) => value === kind)?.count ?? 0;
  return (
    <TabList aria-label={t('resources.kinds')}>
      {kinds.map(({ kind, plural }) => (
        <Tab key={kind} id={kind}>
          {counts
            ? t('instances.option', {
                label: plural.title,
                number: String(countOf(kind)),
              })
            : plural.title}
        </Tab>
      ))}
    </TabList>
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
