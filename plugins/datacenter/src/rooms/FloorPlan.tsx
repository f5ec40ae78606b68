import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { KeyboardEvent, useEffect, useRef, useState } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './FloorPlan.module.css';
import { Arranging } from './Arranging';
import { movedTogether, within } from './arrange';
import { moved, nearest, overlaps, Placed, Size, snapped } from './geometry';
import { DrawnRack, RackBox } from './RackBox';
import { Floor, RoomObject, Trays } from './RoomDrawing';
import { Frame, useMarquee } from './useMarquee';
import { useSelection } from './useSelection';
import { transformOf, useView, View } from './useView';

const directions: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Millimetres that Shift and an arrow key move by. */
const fineStep = 10;

/** Millimetres on screen from which on names can be read. */
const readableScale = 0.035;

/** A room and what stands in it. */
export interface DrawnRoom {
  label: string;
  room: Size;
  tileMm: number;
  racks: DrawnRack[];
  objects: DatacenterObject[];
  corners: DatacenterObject[];
  trays: DatacenterObject[];
}

interface FloorPlanProps extends DrawnRoom {
  /** Absent: nothing can be moved. */
  onMove?: (moved: Placed[]) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  onOpen: (rackId: string) => void;
  /** The rack that has the focus first. */
  focusId?: string;
  /** Shows several beside each other. */
  onCompare: (rackIds: string[]) => void;
}

/** A room to scale, with what stands in it. */
export function FloorPlan(props: FloorPlanProps) {
  const { room, tileMm, racks, onMove, onOpen } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const svg = useRef<SVGSVGElement>(null);
  const group = useRef<SVGGElement>(null);
  const { view, zoom, fit, pan, toMillimetres } = useView(svg, group, room);
  const selection = useSelection();
  const [dragged, setDragged] = useState<readonly Placed[]>([]);
  // What a plan takes out stays where it stands until then.
  const standing = racks.filter(({ mark }) => mark !== 'removed');
  const chosen = standing.filter(({ id }) => selection.has(id));
  const last = racks.find(({ id }) => id === selection.last);
  const marquee = useMarquee(svg, view, ({ from, to }) =>
    selection.set(within(standing, from, to).map(({ id }) => id)),
  );
  const focus = (id: string) => {
    selection.only(id);
    svg.current?.querySelector<SVGElement>(`[data-rack="${id}"]`)?.focus();
  };
  useEffect(() => {
    if (props.focusId) {
      svg.current
        ?.querySelector<SVGElement>(
          `[data-rack="${CSS.escape(props.focusId)}"]`,
        )
        ?.focus();
    }
  }, [props.focusId]);
  const onKeyDown = (event: KeyboardEvent) => {
    const rack = last;
    const move = chosen.length > 0 ? onMove : undefined;
    const direction = directions[event.key];
    const key = event.key.toLowerCase();
    const hasControl = event.ctrlKey || event.metaKey;
    if (hasControl && key === 'a') {
      selection.set(standing.map(({ id }) => id));
    } else if (event.key === 'Escape' && chosen.length > 1 && rack) {
      focus(rack.id);
    } else if (hasControl && key === 'z') {
      (event.shiftKey ? props.onRedo : props.onUndo)?.();
    } else if (event.key === '+' || event.key === '-') {
      zoom(event.key === '+' ? 1.25 : 0.8);
    } else if (rack && direction && move) {
      const step = event.shiftKey ? fineStep : tileMm;
      const [byX, byY] = [direction.x * step, direction.y * step];
      move(movedTogether(chosen.map(placeOf), byX, byY, room));
    } else if (rack && direction) {
      const next = nearest(rack, racks, direction);
      if (next) {
        focus(next.id);
      }
    } else if (rack && key === 'r' && move) {
      move(chosen.map(one => turned(placeOf(one), room)));
    } else if (rack && event.key === 'Enter') {
      onOpen(rack.id);
    } else {
      return;
    }
    event.preventDefault();
  };
  const draggedOf = (id: string) => dragged.find(one => one.id === id);
  const shown = racks.filter(
    rack => selection.has(rack.id) || isInView(rack, view, svg.current),
  );
  return (
    <div className={styles.plan}>
      <div className={styles.zoom}>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiAddLine />}
          aria-label={t('room.zoomIn')}
          onPress={() => zoom(1.4)}
        />
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiSubtractLine />}
          aria-label={t('room.zoomOut')}
          onPress={() => zoom(1 / 1.4)}
        />
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiFullscreenLine />}
          aria-label={t('room.fit')}
          onPress={fit}
        />
        {onMove && chosen.length > 0 && (
          <Button
            size="small"
            variant="secondary"
            onPress={() =>
              onMove(chosen.map(one => turned(placeOf(one), room)))
            }
          >
            {t('room.rotate')}
          </Button>
        )}
        {onMove && chosen.length > 1 && (
          <Arranging racks={chosen.map(placeOf)} onMove={onMove} />
        )}
        {chosen.length > 1 && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => props.onCompare(chosen.map(({ id }) => id))}
          >
            {t('rack.elevations')}
          </Button>
        )}
      </div>
      <svg
        ref={svg}
        className={styles.svg}
        role="group"
        aria-label={props.label}
        onKeyDown={onKeyDown}
        {...marquee.capture}
        {...pan}
      >
        <g ref={group} transform={view && transformOf(view)}>
          <Floor room={room} tileMm={tileMm} />
          <Trays corners={props.corners} trays={props.trays} />
          {props.objects.map(object => (
            <RoomObject key={object.id} object={object} />
          ))}
          {shown.map(rack => (
            <RackBox
              key={rack.id}
              rack={{ ...rack, ...draggedOf(rack.id) }}
              isNamed={(view?.scale ?? 0) > readableScale}
              collides={collides(draggedOf(rack.id), standing, dragged)}
              tabIndex={rack.id === (selection.last ?? racks[0]?.id) ? 0 : -1}
              isChosen={selection.has(rack.id)}
              toMillimetres={toMillimetres}
              onChoose={isMore => {
                if (isMore) {
                  selection.toggle(rack.id);
                } else if (!selection.has(rack.id)) {
                  selection.only(rack.id);
                }
              }}
              onOpen={() => onOpen(rack.id)}
              onPress={onMove ? undefined : () => onOpen(rack.id)}
              onDrag={
                onMove &&
                rack.mark !== 'removed' &&
                ((byX, byY) =>
                  setDragged(
                    movedTogether(
                      (selection.has(rack.id) ? chosen : [rack]).map(placeOf),
                      snapped(rack.xMm + byX, tileMm / 2) - rack.xMm,
                      snapped(rack.yMm + byY, tileMm / 2) - rack.yMm,
                      room,
                    ),
                  ))
              }
              onDrop={() => {
                if (dragged.length > 0) {
                  onMove?.(dragged.map(placeOf));
                  setDragged([]);
                }
              }}
            />
          ))}
          {marquee.frame && <FrameBox frame={marquee.frame} />}
        </g>
      </svg>
    </div>
  );
}

/** Without what is drawn of it. */
const placeOf = ({
  id,
  xMm,
  yMm,
  widthMm,
  depthMm,
  rotationDegrees,
}: Placed): Placed => ({ id, xMm, yMm, widthMm, depthMm, rotationDegrees });

/** Whether something would stand in what does not move with it. */
const collides = (
  rack: Placed | undefined,
  racks: readonly Placed[],
  dragged: readonly Placed[],
): boolean =>
  rack !== undefined &&
  racks.some(
    other =>
      !dragged.some(({ id }) => id === other.id) && overlaps(rack, other),
  );

function FrameBox({ frame: { from, to } }: { frame: Frame }) {
  return (
    <rect
      aria-hidden
      x={Math.min(from.x, to.x)}
      y={Math.min(from.y, to.y)}
      width={Math.abs(to.x - from.x)}
      height={Math.abs(to.y - from.y)}
      className={styles.marquee}
    />
  );
}

function turned(rack: Placed, room: Size): Placed {
  const rotationDegrees = (rack.rotationDegrees + 90) % 360;
  return moved({ ...rack, rotationDegrees }, 0, 0, room);
}

/** With a screen around it, so that moving a little shows nothing empty. */
function isInView(
  { xMm, yMm, widthMm, depthMm }: Placed,
  view: View | undefined,
  svg: SVGSVGElement | null,
): boolean {
  const { width = 0, height = 0 } = svg?.getBoundingClientRect() ?? {};
  if (!view || width === 0) {
    return true;
  }
  const size = Math.max(widthMm, depthMm);
  const [w, h] = [width / view.scale, height / view.scale];
  return (
    xMm + size > view.x - w &&
    xMm - size < view.x + 2 * w &&
    yMm + size > view.y - h &&
    yMm - size < view.y + 2 * h
  );
}
