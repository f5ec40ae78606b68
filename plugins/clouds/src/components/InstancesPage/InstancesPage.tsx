import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Box, Button, ButtonLink, Container, Flex, Text } from '@backstage/ui';
import {
  cloudsInstanceCreatePermission,
  Instance,
} from '@rackstage/plugin-clouds-common';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { RiAddLine, RiServerLine } from '@remixicon/react';
import { useState } from 'react';
import { useInstanceFilter } from '../../hooks/useInstanceFilter';
import { useInstanceFacets, useInstances } from '../../hooks/useInstances';
import { createInstancePath } from '../../routes';
import { cloudsTranslationRef } from '../../translations/ref';
import { BulkBar } from './BulkBar';
import { ColumnChoice, useColumns } from './columns';
import { ExportButton } from './ExportButton';
import { InstanceFilters } from './InstanceFilters';
import styles from './InstancesPage.module.css';
import { InstancesTable } from './InstancesTable';

export function InstancesPage() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { filter, change, reset, isFiltered } = useInstanceFilter();
  const instances = useInstances(filter);
  const facets = useInstanceFacets(filter);
  const columns = useColumns();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const rows = instances.data?.pages.flatMap(({ items }) => items);
  const chosen = rows?.filter(({ id }) => selected.has(id)) ?? [];
  const clear = () => setSelected(new Set());
  if (rows?.length === 0 && !isFiltered) {
    return (
      <Container>
        <Box bg="neutral" className={styles.table}>
          <EmptyState
            icon={<RiServerLine />}
            title={t('instances.empty')}
            description={t('instances.emptyHint')}
            action={<CreateButton />}
          />
        </Box>
      </Container>
    );
  }
  return (
    <Container>
      <Flex justify="between" align="center" className={styles.head}>
        <Text color="secondary" aria-live="polite">
          {facets.data && t('instances.total', { count: facets.data.total })}
        </Text>
        <Flex gap="2" className={styles.tools}>
          <ColumnChoice columns={columns} />
          <ExportButton filter={filter} />
          <CreateButton />
        </Flex>
      </Flex>
      <InstanceFilters
        filter={filter}
        facets={facets.data}
        onChange={change}
        onReset={isFiltered ? reset : undefined}
      />
      {instances.error && (
        <FailurePanel
          error={instances.error}
          onRetry={() => void instances.refetch()}
        />
      )}
      <BulkBar instances={chosen} onClear={clear} />
      <InstancesTable
        instances={rows}
        columns={columns.visible}
        sort={filter.sort ?? 'name'}
        onSort={sort => change('sort', sort)}
        selected={selected}
        onSelect={setSelected}
        isStale={instances.isPlaceholderData}
        emptyState={<NoMatch onReset={reset} />}
      />
      {instances.hasNextPage && (
        <Flex justify="center" className={styles.more}>
          <Button
            variant="secondary"
            isPending={instances.isFetchingNextPage}
            onPress={() => void instances.fetchNextPage()}
          >
            {t('instances.more')}
          </Button>
        </Flex>
      )}
      <Hint rows={rows} />
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

function NoMatch({ onReset }: { onReset: () => void }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return (
    <EmptyState
      title={t('instances.noMatch')}
      description={t('instances.noMatchHint')}
      action={
        <Button size="small" variant="secondary" onPress={onReset}>
          {t('instances.reset')}
        </Button>
      }
    />
  );
}

function Hint({ rows }: { rows?: Instance[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return rows && rows.length > 0 ? (
    <Text
      as="p"
      variant="body-x-small"
      color="secondary"
      className={styles.keys}
    >
      {t('instances.keys')}
    </Text>
  ) : null;
}
