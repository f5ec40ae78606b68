import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Link, Skeleton, Text } from '@backstage/ui';
import { PlaceNode } from '@rackstage/plugin-datacenter-common';
import { EmptyState, FailurePanel, StateBadge } from '@rackstage/ui';
import { RiBuilding2Line } from '@remixicon/react';
import { ExportMenu } from '../documents/ExportMenu';
import { stateOf } from '../objects/states';
import { AddButton } from '../objects/ObjectsPage';
import { groups, listPath, objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import objectStyles from '../objects/objects.module.css';
import styles from './PlacesPage.module.css';
import { usePlaceTree } from './usePlaceTree';

/** Where everything is: from regions down to rooms. */
export function PlacesPage() {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const { data, error, refetch } = usePlaceTree();
  return (
    <Container>
      <div className={objectStyles.head}>
        <nav className={objectStyles.kinds} aria-label={t('list.kinds')}>
          <ButtonLink
            href="/datacenter/places"
            size="small"
            variant="secondary"
            aria-current="page"
          >
            {t('places.tree')}
          </ButtonLink>
          {groups.places.map(kind => (
            <ButtonLink
              key={kind}
              href={listPath(kind)}
              size="small"
              variant="tertiary"
            >
              {words.kind(kind)}
            </ButtonLink>
          ))}
        </nav>
        {data && data.length > 0 && (
          <div className={objectStyles.actions}>
            <ExportMenu kind="places" query={{}} />
            <AddButton kind="places" />
          </div>
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={240} />}
      {data?.length === 0 && (
        <EmptyState
          icon={<RiBuilding2Line />}
          title={t('places.empty')}
          description={t('places.emptyHint')}
          action={<AddButton kind="places" fields={{ level: 'site' }} />}
        />
      )}
      {data && data.length > 0 && <Branch places={data} />}
    </Container>
  );
}

function Branch(props: { places: PlaceNode[]; parentId?: string }) {
  const { places, parentId } = props;
  return (
    <ul className={parentId ? styles.branch : styles.root}>
      {places
        .filter(place => place.parentId === parentId)
        .map(place => (
          <li key={place.id}>
            <Place place={place} />
            {places.some(inner => inner.parentId === place.id) && (
              <Branch places={places} parentId={place.id} />
            )}
          </li>
        ))}
    </ul>
  );
}

function Place({ place }: { place: PlaceNode }) {
  const { id, name, level, status, rackCount, deviceCount } = place;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  return (
    <div className={styles.place}>
      <Link href={objectPath('places', id)} weight="bold">
        {name}
      </Link>
      <Text color="secondary" variant="body-small">
        {words.choice(level)}
      </Text>
      {status && status !== 'active' && (
        <StateBadge state={stateOf(status)}>{words.choice(status)}</StateBadge>
      )}
      {rackCount > 0 && (
        <Text variant="body-small">
          {t('places.racks', { count: rackCount })}
        </Text>
      )}
      {deviceCount > 0 && (
        <Text variant="body-small">
          {t('places.devices', { count: deviceCount })}
        </Text>
      )}
    </div>
  );
}
