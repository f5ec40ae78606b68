import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Box, Button, ButtonIcon, Link, Skeleton, Text } from '@backstage/ui';
import {
  cloudsAccountUpdatePermission,
  InventoryRegion,
} from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  FacetFilters,
  FailurePanel,
  SimulatedBadge,
  useFailureToast,
  useFormat,
} from '@rackstage/ui';
import { RiEarthLine, RiRefreshLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import {
  useInventoryFacets,
  useInventoryRegions,
  useSynchronize,
} from '../../hooks/useInventory';
import { useMayEach } from '../../hooks/useMayEach';
import { cloudsTranslationRef } from '../../translations/ref';
import { ReadingBadge } from './ReadingBadge';
import { useInventoryFacetChoices } from './useInventoryFacetChoices';
import { useInventoryFilter } from './useInventoryFilter';
import type { PlacedRegion } from './WorldMap';
import styles from './InventoryPage.module.css';

const WorldMap = lazy(() => import('./WorldMap'));

/** Where regions are and what runs in them, drawn, and beside it as a list for whoever cannot see the drawing. */
export function InventoryMap() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { filter, change, reset, isFiltered } = useInventoryFilter();
  const regions = useInventoryRegions(filter);
  const counts = useInventoryFacets(filter);
  const facets = useInventoryFacetChoices(filter, counts.data);
  const [near, setNear] = useState<PlacedRegion[]>();
  if (regions.error) {
    return (
      <FailurePanel
        error={regions.error}
        onRetry={() => void regions.refetch()}
      />
    );
  }
  const all = regions.data;
  const chosen = near ? all?.filter(region => isIn(region, near)) : all;
  return (
    <>
      <FacetFilters
        search={filter.q ?? ''}
        searchLabel={t('browse.search')}
        facets={facets}
        onChange={change}
        onReset={isFiltered ? reset : undefined}
      />
      {!all && <Skeleton width="100%" height={320} />}
      {all?.length === 0 && (
        <EmptyState
          icon={<RiEarthLine />}
          title={isFiltered ? t('browse.noMatch') : t('browse.empty')}
          description={isFiltered ? undefined : t('browse.emptyHint')}
        />
      )}
      {all && all.length > 0 && (
        <div className={styles.mapPage}>
          <Box bg="neutral" className={styles.mapBox}>
            <Suspense fallback={<Skeleton width="100%" height={320} />}>
              <WorldMap
                regions={all.filter(isPlaced)}
                near={near}
                onChoose={setNear}
              />
            </Suspense>
            {near && (
              <Button
                size="small"
                variant="secondary"
                className={styles.whole}
                onPress={() => setNear(undefined)}
              >
                {t('browse.map.whole')}
              </Button>
            )}
          </Box>
          <RegionList regions={chosen ?? []} />
        </div>
      )}
    </>
  );
}

const isPlaced = (region: InventoryRegion): region is PlacedRegion =>
  region.latitude !== undefined && region.longitude !== undefined;

const isIn = (region: InventoryRegion, some: InventoryRegion[]) =>
  some.some(
    ({ id, account }) => id === region.id && account.id === region.account.id,
  );

function RegionList({ regions }: { regions: InventoryRegion[] }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const synchronize = useSynchronize();
  const tell = useFailureToast();
  const mayUpdate = useMayEach(cloudsAccountUpdatePermission, [
    ...new Set(regions.map(({ account }) => account.id)),
  ]);
  const countOf = ({ kinds }: InventoryRegion, kind?: string) =>
    kinds
      .filter(({ value }) => kind === undefined || value === kind)
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className={styles.regions} aria-label={t('browse.map.list')}>
      {regions.map(region => {
        const { id, name, account, city, reading } = region;
        const query = new URLSearchParams({
          accountId: account.id,
          region: id,
        });
        return (
          <li key={`${account.id} ${id}`} className={styles.region}>
            <div>
              <Link href={`/clouds/inventory?${query}`} weight="bold">
                {name}
              </Link>{' '}
              {account.simulated && <SimulatedBadge />}
              <Text as="p" variant="body-small" color="secondary">
                {[account.title, city ?? t('browse.map.noPlace')].join(' · ')}
              </Text>
              <Text as="p" variant="body-small">
                {t('browse.inside', {
                  instances: format.number(countOf(region, 'instance')),
                  all: format.number(countOf(region)),
                })}
              </Text>
              <ReadingBadge reading={reading} />
            </div>
            {mayUpdate?.has(account.id) && (
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiRefreshLine />}
                aria-label={t('browse.synchronize', { name })}
                isDisabled={reading.synchronizing}
                onPress={() =>
                  synchronize.mutate(
                    { accountId: account.id, region: id },
                    { onError: tell },
                  )
                }
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
