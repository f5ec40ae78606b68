import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Skeleton } from '@backstage/ui';
import { RackFace, RoomLayout } from '@rackstage/plugin-datacenter-common';
import { FailurePanel } from '@rackstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useActivePlan } from '../plans/activePlan';
import { useRoomLayout } from '../rooms/useRoomLayout';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import { abreast, rowByRow } from './abreast';
import styles from './Elevation.module.css';
import { RacksAbreast } from './RacksAbreast';

const faces: RackFace[] = ['front', 'rear'];

/** Racks of a room abreast: those of a row, of every row, or some that were chosen on the floor plan. */
export function RoomRacks(props: {
  roomId: string;
  /** Only these. */
  rowId?: string;
}) {
  const plan = useActivePlan();
  const { data, error, refetch } = useRoomLayout(props.roomId, plan?.id);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  return data ? (
    <Racks layout={data} rowId={props.rowId} />
  ) : (
    <Skeleton width="100%" height={480} />
  );
}

function Racks(props: { layout: RoomLayout; rowId?: string }) {
  const { room, racks, rows } = props.layout;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const face = faces.find(one => one === params.get('face')) ?? 'front';
  const chosenIds = new Set(params.get('racks')?.split(','));
  const chosen = racks.filter(({ id }) => chosenIds.has(id));
  const rowIds = rows.map(({ id }) => id);
  const options = [
    ...(chosen.length > 0
      ? [{ id: 'chosen', label: t('rack.chosen', { count: chosen.length }) }]
      : []),
    ...rows.map(({ id, title }) => ({ id, label: title })),
    { id: 'all', label: t('rack.allRows') },
  ];
  const wanted = props.rowId ?? params.get('row');
  const row = options.find(({ id }) => id === wanted)?.id ?? options[0].id;
  const shown = () => {
    switch (row) {
      case 'chosen':
        return abreast(chosen, face);
      case 'all':
        return rowByRow(racks, rowIds, face);
      default:
        return abreast(
          racks.filter(({ rowId }) => rowId === row),
          face,
        );
    }
  };
  const title = options.find(({ id }) => id === row)?.label;
  return (
    <RacksAbreast
      // Another line of racks begins at its left.
      key={`${row} ${face}`}
      racks={shown()}
      face={face}
      name={`${room.title} ${title} ${words.choice(face)}`}
      bar={
        <>
          {!props.rowId && (
            <Select
              className={styles.choice}
              label={t('rack.row')}
              size="small"
              options={options}
              value={row}
              onChange={key => set('row', String(key))}
            />
          )}
          <Select
            className={styles.choice}
            label={t('rack.face')}
            size="small"
            options={faces.map(id => ({ id, label: words.choice(id) }))}
            value={face}
            onChange={key => set('face', String(key))}
          />
        </>
      }
    />
  );
}
