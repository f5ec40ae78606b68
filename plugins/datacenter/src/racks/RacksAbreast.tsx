import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { RackFace, RoomRack } from '@rackstage/plugin-datacenter-common';
import { EmptyState, FailurePanel } from '@rackstage/ui';
import { ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSaving } from '../drawings/DrawingMenu';
import { objectPath } from '../paths';
import { useActivePlan } from '../plans/activePlan';
import { PlanView, PlanViewChoice } from '../plans/PlanViewChoice';
import { datacenterTranslationRef } from '../translations/ref';
import { inSight } from './abreast';
import { Elevation } from './Elevation';
import styles from './Elevation.module.css';
import { drawingHeight, drawingWidth } from './layout';
import { RackDrawings } from './RackDrawings';
import { batch, useShownRacks } from './useShownRacks';

const sizes = ['100', '75', '50'] as const;

/** Pixels between two racks. */
const gap = 16;

/** Batches of racks that are kept: those that were in sight last. */
const kept = 5;

/** Several racks beside each other, seen from one side. */
export function RacksAbreast(props: {
  /** From left to right. */
  racks: RoomRack[];
  face: RackFace;
  name: string;
  bar: ReactNode;
}) {
  const { racks, face, name, bar } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const navigate = useNavigate();
  const plan = useActivePlan();
  const [view, setView] = useState<PlanView>('difference');
  const [size, setSize] = useState<string>('75');
  const scale = Number(size) / 100;
  const width = drawingWidth * scale + gap;
  const saving = useSaving();
  const isWhole = saving.format !== undefined;
  const sight = useSight(racks.length, width, isWhole);
  const {
    racks: shown,
    error,
    refetch,
  } = useShownRacks(
    sight.batches.flatMap(index =>
      racks.slice(index * batch, (index + 1) * batch).map(({ id }) => id),
    ),
    view,
  );
  const shownById = new Map(shown.map(one => [one.elevation.rack.id, one]));
  const highest = Math.max(...racks.map(({ heightUnits }) => heightUnits));
  return (
    <>
      {plan && <PlanViewChoice view={view} onChange={setView} />}
      {error && <FailurePanel error={error} onRetry={refetch} />}
      <RackDrawings
        racks={shown}
        sides={racks.map(({ id }) => ({ rackId: id, face }))}
        name={name}
        saving={saving}
        isReady={shown.length === racks.length}
        bar={
          <>
            {bar}
            <Select
              className={styles.choice}
              label={t('rack.size')}
              size="small"
              options={sizes.map(id => ({
                id,
                label: t('room.percent', { percent: id }),
              }))}
              value={size}
              onChange={key => setSize(String(key))}
            />
          </>
        }
      >
        {({ moving, hasImages }) => (
          <div
            ref={sight.root}
            className={styles.abreast}
            onScroll={sight.onScroll}
          >
            {racks.length === 0 && <EmptyState title={t('rack.noRacks')} />}
            {racks.map(({ id, heightUnits }, index) => {
              const one = shownById.get(id);
              const isDrawn =
                (index >= sight.from && index < sight.to) ||
                id === moving?.target?.from.rackId;
              return (
                <div
                  key={id}
                  className={styles.slot}
                  style={{
                    width: drawingWidth * scale,
                    // Racks stand on one floor.
                    paddingTop:
                      (drawingHeight(highest) - drawingHeight(heightUnits)) *
                      scale,
                  }}
                >
                  {one && isDrawn && (
                    <Elevation
                      shown={one}
                      face={face}
                      scale={scale}
                      isLinked
                      hasImages={hasImages}
                      moving={moving}
                      onOpen={device => navigate(objectPath('devices', device))}
                    />
                  )}
                </div>
              );
            })}
          </div>
        )}
      </RackDrawings>
    </>
  );
}

/** What of a line of racks is in sight, and which batches of it are loaded. */
function useSight(count: number, width: number, isWhole: boolean) {
  const root = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ left: 0, width: window.innerWidth });
  const [recent, setRecent] = useState<number[]>([]);
  const measure = () => {
    const { scrollLeft = 0, clientWidth = 0 } = root.current ?? {};
    setView({ left: scrollLeft, width: clientWidth || window.innerWidth });
  };
  useLayoutEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const { from, to } = isWhole
    ? { from: 0, to: count }
    : inSight(count, width, view);
  const first = Math.floor(from / batch);
  const last = Math.max(first, Math.ceil(to / batch) - 1);
  useLayoutEffect(() => {
    const now = Array.from(
      { length: last - first + 1 },
      (_, index) => first + index,
    );
    setRecent(before =>
      [...now, ...before.filter(index => !now.includes(index))].slice(
        0,
        Math.max(kept, now.length),
      ),
    );
  }, [first, last]);
  return {
    root,
    from,
    to,
    onScroll: measure,
    batches: recent
      .filter(index => index * batch < count)
      .sort((one, other) => one - other),
  };
}
