import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink, Container } from '@backstage/ui';
import { cloudsInstanceCreatePermission } from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  ExportButton,
  ListPage,
  NoMatch,
  readAllPages,
  RowsTable,
} from '@rackstage/ui';
import { RiAddLine, RiServerLine } from '@remixicon/react';
import { useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { useInstanceFilter } from '../../hooks/useInstanceFilter';
import { useInstanceFacets, useInstances } from '../../hooks/useInstances';
import { createInstancePath } from '../../routes';
import { cloudsTranslationRef } from '../../translations/ref';
import { ColumnChoice } from '../list/ColumnChoice';
import { useFacets } from '../list/useFacets';
import { BulkBar } from './BulkBar';
import { sortKeys, useColumnConfig, useInstanceColumns } from './columns';
import { instancesToCsv } from './instancesToCsv';

export function InstancesPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { filter, change, reset, isFiltered } = useInstanceFilter();
  const instances = useInstances(filter);
  const counts = useInstanceFacets(filter);
  const columns = useInstanceColumns();
  const columnConfig = useColumnConfig(columns.visible);
  const facets = useFacets(filter, counts.data);
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const rows = instances.data?.pages.flatMap(({ items }) => items);
  return (
    <Container>
      <ListPage
        total={
          counts.data && t('instances.total', { count: counts.data.total })
        }
        tools={
          <>
            <ColumnChoice columns={columns} titleOf={id => t(`field.${id}`)} />
            <ExportButton
              fileName="instances.csv"
              write={async () =>
                instancesToCsv(
                  await readAllPages(cursor =>
                    api.listInstances({ ...filter, limit: 500, cursor }),
                  ),
                )
              }
            />
            <CreateButton />
          </>
        }
        search={filter.q ?? ''}
        searchLabel={t('instances.search')}
        facets={facets}
        onFilter={change}
        onReset={isFiltered ? reset : undefined}
        pages={instances}
        rowCount={rows?.length}
        empty={
          <EmptyState
            icon={<RiServerLine />}
            title={t('instances.empty')}
            description={t('instances.emptyHint')}
            action={<CreateButton />}
          />
        }
        bulkBar={
          <BulkBar
            instances={rows?.filter(({ id }) => selected.has(id)) ?? []}
            onClear={() => setSelected(new Set())}
          />
        }
      >
        <RowsTable
          label={t('instances.table')}
          rows={rows}
          columns={columnConfig}
          sortKeys={sortKeys}
          sort={filter.sort ?? 'name'}
          onSort={sort => change('sort', sort)}
          selected={selected}
          onSelect={setSelected}
          isStale={instances.isPlaceholderData}
          emptyState={
            <NoMatch title={t('instances.noMatch')} onReset={reset} />
          }
        />
      </ListPage>
    </Container>
  );
}

function CreateButton() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { allowed } = usePermission({
    permission: cloudsInstanceCreatePermission,
  });
  return allowed ? (
    <ButtonLink
      href={createInstancePath}
      variant="primary"
      size="small"
      iconStart={<RiAddLine />}
    >
      {t('instances.create')}
    </ButtonLink>
  ) : null;
}
