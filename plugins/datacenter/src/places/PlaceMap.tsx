import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import { PlaceNode } from '@rackstage/plugin-datacenter-common';
import { EmptyState, FailurePanel, StateBadge } from '@rackstage/ui';
import { RiBuilding2Line } from '@remixicon/react';
import { MouseEvent, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { AddButton } from '../objects/ObjectsPage';
import { stateOf } from '../objects/states';
import { useFocusInside } from '../objects/useFocusInside';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './PlaceMap.module.css';
import { totalsOf } from './totalsOf';
import { usePlaceTree } from './usePlaceTree';

/** How many places are shown in one another. */
const depth = 3;

/** What is in a place above a room, box in box; a double click goes into one. */
export function PlaceMap({ placeId }: { placeId: string }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { data, error, refetch } = usePlaceTree();
  const root = useRef<HTMLDivElement>(null);
  useFocusInside(root, data !== undefined);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Skeleton width="100%" height={240} />;
  }
  if (!data.some(({ parentId }) => parentId === placeId)) {
    return (
      <EmptyState
        icon={<RiBuilding2Line />}
        title={t('places.nothingInside')}
        action={<AddButton kind="places" fields={{ parentId: placeId }} />}
      />
    );
  }
  return (
    <div ref={root}>
      <Boxes places={data} parentId={placeId} left={depth} />
      <Text as="p" variant="body-small" color="secondary">
        {t('places.mapHint')}
      </Text>
    </div>
  );
}

function Boxes(props: { places: PlaceNode[]; parentId: string; left: number }) {
  const { places, parentId, left } = props;
  const inner = places.filter(place => place.parentId === parentId);
  return inner.length === 0 || left === 0 ? null : (
    <ul className={styles.boxes}>
      {inner.map(place => (
        <Box key={place.id} place={place} places={places} left={left} />
      ))}
    </ul>
  );
}

function Box(props: { place: PlaceNode; places: PlaceNode[]; left: number }) {
  const { place, places, left } = props;
  const { id, name, level, status } = place;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const navigate = useNavigate();
  const path = objectPath('places', id);
  const { racks, devices } = totalsOf(places, id);
  const goIn = (event: MouseEvent) => {
    // Not into the box around it.
    event.stopPropagation();
    navigate(path);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the link in it does the same
    <li className={styles.box} data-inside={id} onDoubleClick={goIn}>
      <div className={styles.head}>
        <Link href={path} weight="bold">
          {name}
        </Link>
        <Text color="secondary" variant="body-small">
          {words.choice(level)}
        </Text>
        {status && status !== 'active' && (
          <StateBadge state={stateOf(status)}>
            {words.choice(status)}
          </StateBadge>
        )}
      </div>
      <Text variant="body-small" color="secondary">
        {[
          t('places.racks', { count: racks }),
          t('places.devices', { count: devices }),
        ].join(' · ')}
      </Text>
      <Boxes places={places} parentId={id} left={left - 1} />
    </li>
  );
}
