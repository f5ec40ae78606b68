import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonLink,
  Container,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import { Request } from '@rackstage/plugin-requests-common';
import {
  EmptyState,
  ExportButton,
  ListPage,
  NoMatch,
  readAllPages,
  RowsTable,
} from '@rackstage/ui';
import { RiAddLine, RiInboxLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { requestsApiRef } from '../../api/requestsApi';
import { useRequestCounts, useRequests } from '../../hooks/useRequests';
import { useRequestFilter, View, views } from '../../hooks/useRequestFilter';
import { requestsTranslationRef } from '../../translations/ref';
import { BulkBar, BulkVerdict } from './BulkBar';
import { BulkDecide } from './BulkDecide';
import { FilterChips } from './FilterChips';
import { KeysDialog } from './KeysDialog';
import { OtherPages } from './OtherPages';
import { RangeFilters } from './RangeFilters';
import { requestsToCsv } from './requestsToCsv';
import { sortKeys, useColumns } from './useColumns';
import { useFacets } from './useFacets';

/** What people ask for: what waits for the reader, what is theirs, and all else they may see. */
export function RequestsPage() {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { filter, change } = useRequestFilter();
  const { data: counts } = useRequestCounts();
  return (
    <Container>
      <Tabs
        selectedKey={filter.view}
        onSelectionChange={view => change('view', String(view))}
      >
        <OtherPages>
          <TabList aria-label={t('list.views')}>
            {views.map(view => (
              <Tab key={view} id={view}>
                {view === 'inbox' && counts && counts.inbox > 0
                  ? t('list.tab', {
                      title: t('list.inbox'),
                      number: String(counts.inbox),
                    })
                  : t(`list.${view}`)}
              </Tab>
            ))}
          </TabList>
        </OtherPages>
        {views.map(view => (
          <TabPanel key={view} id={view}>
            {view === filter.view && <Requests key={view} view={view} />}
          </TabPanel>
        ))}
      </Tabs>
    </Container>
  );
}

function Requests({ view }: { view: View }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const api = useApi(requestsApiRef);
  const { filter, change, changeAll, reset, isFiltered } = useRequestFilter();
  const requests = useRequests(filter);
  const rows = requests.data?.pages.flatMap(({ items }) => items);
  const facets = useFacets(filter, rows);
  const columns = useColumns();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const { deciding, decide, ...bulk } = useDeciding(rows, selected);
  const [helpShown, setHelpShown] = useState(false);
  const keys = useMemo(
    () => ({
      a: (id?: string) => decide('approve', id),
      r: (id?: string) => decide('reject', id),
      '?': () => setHelpShown(true),
    }),
    [decide],
  );
  const clear = () => setSelected(new Set());
  return (
    <>
      <ListPage
        total={rows && t('list.shown', { count: rows.length })}
        tools={
          <>
            <ExportButton
              fileName="requests.csv"
              write={async () =>
                requestsToCsv(
                  await readAllPages(cursor =>
                    api.listRequests({ ...filter, limit: 500, cursor }),
                  ),
                )
              }
            />
            <CreateButton />
          </>
        }
        search={filter.q ?? ''}
        searchLabel={t('list.search')}
        facets={facets}
        onFilter={change}
        onReset={isFiltered ? reset : undefined}
        moreFilters={
          <RangeFilters ranges={filter} rows={rows} onChange={changeAll} />
        }
        chosen={
          <FilterChips facets={facets} ranges={filter} onChange={changeAll} />
        }
        keysText={t('list.keys')}
        pages={requests}
        rowCount={rows?.length}
        empty={
          <EmptyState
            icon={<RiInboxLine />}
            title={t(`list.${view}Empty`)}
            description={t(`list.${view}EmptyHint`)}
            action={view === 'mine' ? <CreateButton /> : undefined}
          />
        }
        bulkBar={
          <BulkBar
            requests={rows?.filter(({ id }) => selected.has(id)) ?? []}
            onDecide={verdict => decide(verdict)}
            onClear={clear}
          />
        }
      >
        <RowsTable
          label={t('list.table')}
          rows={rows}
          columns={columns}
          sortKeys={sortKeys}
          sort={filter.sort ?? '-createdAt'}
          onSort={sort => change('sort', sort)}
          selected={selected}
          onSelect={setSelected}
          isStale={requests.isPlaceholderData}
          keys={keys}
          emptyState={<NoMatch title={t('list.noMatch')} onReset={reset} />}
        />
      </ListPage>
      {deciding && (
        <BulkDecide
          {...deciding}
          onClose={() => {
            bulk.end();
            clear();
          }}
          onCancel={bulk.end}
        />
      )}
      {helpShown && <KeysDialog onClose={() => setHelpShown(false)} />}
    </>
  );
}

/** What is being decided on: one row, or all that are selected. */
function useDeciding(rows: Request[] | undefined, selected: Set<string>) {
  const [deciding, setDeciding] = useState<{
    verdict: BulkVerdict;
    requests: Request[];
  }>();
  return useMemo(() => {
    const decide = (verdict: BulkVerdict, rowId?: string) => {
      const ids =
        selected.size > 0 || rowId === undefined ? selected : new Set([rowId]);
      const requests =
        rows?.filter(({ id, canDecide }) => canDecide && ids.has(id)) ?? [];
      if (requests.length > 0) {
        setDeciding({ verdict, requests });
      }
    };
    return { deciding, decide, end: () => setDeciding(undefined) };
  }, [rows, selected, deciding]);
}

function CreateButton() {
  const { t } = useTranslationRef(requestsTranslationRef);
  return (
    <ButtonLink
      href="/create"
      variant="primary"
      size="small"
      iconStart={<RiAddLine />}
    >
      {t('list.create')}
    </ButtonLink>
  );
}
