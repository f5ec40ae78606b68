import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import {
  DatacenterObject,
  RoomRack,
} from '@rackstage/plugin-datacenter-common';
import { RiAddLine, RiFullscreenLine, RiSubtractLine } from '@remixicon/react';
import { KeyboardEvent, PointerEvent, useRef, useState } from 'react';
import { useWords } from '../useWords';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './FloorPlan.module.css';
import { moved, nearest, overlaps, Placed, Size, snapped } from './geometry';
import { transformOf, useView, View } from './useView';

export interface DrawnRack extends Placed {
  rack: RoomRack;
  color: string;
  textColor: string;
  /** What the layer says of it. */
  value: string;
}

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

/** A room to scale, with what stands in it. */
export function FloorPlan(props: {
  label: string;
  room: Size;
  tileMm: number;
  racks: DrawnRack[];
  objects: DatacenterObject[];
  corners: DatacenterObject[];
  trays: DatacenterObject[];
  /** Absent: nothing can be moved. */
  onMove?: (moved: Placed[]) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  onOpen: (rackId: string) => void;
}) {
  const { room, tileMm, racks, onMove, onOpen } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const svg = useRef<SVGSVGElement>(null);
  const group = useRef<SVGGElement>(null);
  const { view, zoom, fit, pan, toMillimetres } = useView(svg, group, room);
  const [chosen, setChosen] = useState<string>();
  const [dragged, setDragged] = useState<Placed>();
  const byId = (id: string | undefined) => racks.find(one => one.id === id);
  const focus = (id: string) => {
    setChosen(id);
    svg.current?.querySelector<SVGElement>(`[data-rack="${id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const rack = byId(chosen);
    const direction = directions[event.key];
    const isUndo =
      (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (isUndo) {
      (event.shiftKey ? props.onRedo : props.onUndo)?.();
    } else if (event.key === '+' || event.key === '-') {
      zoom(event.key === '+' ? 1.25 : 0.8);
    } else if (rack && direction && onMove) {
      const step = event.shiftKey ? fineStep : tileMm;
      onMove([moved(rack, direction.x * step, direction.y * step, room)]);
    } else if (rack && direction) {
      const next = nearest(rack, racks, direction);
      if (next) {
        focus(next.id);
      }
    } else if (rack && event.key.toLowerCase() === 'r' && onMove) {
      onMove([turned(rack, room)]);
    } else if (rack && event.key === 'Enter') {
      onOpen(rack.id);
    } else {
      return;
    }
    event.preventDefault();
  };
  const shown = racks.filter(
    rack => rack.id === chosen || isInView(rack, view, svg.current),
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
        {onMove && chosen && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => onMove([turned(byId(chosen)!, room)])}
          >
            {t('room.rotate')}
          </Button>
        )}
      </div>
      <svg
        ref={svg}
        className={styles.svg}
        role="group"
        aria-label={props.label}
        onKeyDown={onKeyDown}
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
              rack={dragged?.id === rack.id ? { ...rack, ...dragged } : rack}
              isNamed={(view?.scale ?? 0) > readableScale}
              collides={
                dragged?.id === rack.id &&
                racks.some(
                  other => other.id !== rack.id && overlaps(dragged, other),
                )
              }
              tabIndex={rack.id === (chosen ?? racks[0]?.id) ? 0 : -1}
              isChosen={rack.id === chosen}
              toMillimetres={toMillimetres}
              onChoose={() => setChosen(rack.id)}
              onOpen={() => onOpen(rack.id)}
              onDrag={
                onMove &&
                ((byX, byY) =>
                  setDragged(
                    moved(
                      {
                        ...rack,
                        xMm: snapped(rack.xMm + byX, tileMm / 2),
                        yMm: snapped(rack.yMm + byY, tileMm / 2),
                      },
                      0,
                      0,
                      room,
                    ),
                  ))
              }
              onDrop={() => {
                if (dragged) {
                  onMove?.([dragged]);
                  setDragged(undefined);
                }
              }}
            />
          ))}
        </g>
      </svg>
    </div>
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

function Floor({ room, tileMm }: { room: Size; tileMm: number }) {
  return (
    <g aria-hidden>
      <defs>
        <pattern
          id="tiles"
          width={tileMm}
          height={tileMm}
          patternUnits="userSpaceOnUse"
        >
          <path d={`M ${tileMm} 0 H 0 V ${tileMm}`} className={styles.tile} />
        </pattern>
      </defs>
      <rect
        width={room.widthMm}
        height={room.depthMm}
        className={styles.floor}
      />
      <rect width={room.widthMm} height={room.depthMm} fill="url(#tiles)" />
      <rect
        width={room.widthMm}
        height={room.depthMm}
        className={styles.wall}
      />
    </g>
  );
}

function RackBox(props: {
  rack: DrawnRack;
  isNamed: boolean;
  collides: boolean;
  isChosen: boolean;
  tabIndex: number;
  toMillimetres: (pixels: number) => number;
  onChoose: () => void;
  onOpen: () => void;
  onDrag?: (byX: number, byY: number) => void;
  onDrop: () => void;
}) {
  const { rack, isNamed, isChosen, collides, onDrag, onDrop } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const start = useRef<{ x: number; y: number; isDrag: boolean }>();
  const { xMm, yMm, widthMm, depthMm, rotationDegrees } = rack;
  const middle = { x: xMm + widthMm / 2, y: yMm + depthMm / 2 };
  const { name, status } = rack.rack;
  const metres = (value: number) => (value / 1000).toFixed(2);
  const state = [
    styles.rack,
    isChosen && styles.chosen,
    status === 'planned' && styles.planned,
    collides && styles.collides,
  ];
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    const from = start.current;
    if (from && onDrag) {
      const [byX, byY] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.isDrag && Math.hypot(byX, byY) > 4) {
        from.isDrag = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      if (from.isDrag) {
        onDrag(props.toMillimetres(byX), props.toMillimetres(byY));
      }
    }
  };
  return (
    <g
      role="button"
      tabIndex={props.tabIndex}
      data-rack={rack.id}
      className={styles.target}
      aria-label={t('room.rackAt', {
        name,
        value: rack.value,
        x: metres(xMm),
        y: metres(yMm),
      })}
      transform={`rotate(${rotationDegrees} ${middle.x} ${middle.y})`}
      onFocus={props.onChoose}
      onDoubleClick={props.onOpen}
      onPointerDown={event => {
        start.current = { x: event.clientX, y: event.clientY, isDrag: false };
        if (onDrag) {
          // The plan stays where it is.
          event.stopPropagation();
        }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        const from = start.current;
        start.current = undefined;
        if (from?.isDrag) {
          onDrop();
        }
      }}
      onClick={() => !onDrag && isChosen && props.onOpen()}
    >
      <rect
        x={xMm}
        y={yMm}
        width={widthMm}
        height={depthMm}
        fill={rack.color}
        className={state.filter(Boolean).join(' ')}
      />
      {/* The front is the thick edge. */}
      <line
        x1={xMm + 40}
        x2={xMm + widthMm - 40}
        y1={yMm + depthMm - 40}
        y2={yMm + depthMm - 40}
        stroke={rack.textColor}
        className={styles.front}
      />
      {isNamed && (
        <text
          x={middle.x}
          y={middle.y}
          fill={rack.textColor}
          className={styles.name}
          transform={`rotate(${-rotationDegrees} ${middle.x} ${middle.y})`}
        >
          <tspan x={middle.x} dy="-60">
            {name}
          </tspan>{' '}
          <tspan x={middle.x} dy="170" className={styles.value}>
            {rack.value}
          </tspan>
        </text>
      )}
    </g>
  );
}

const symbols: Record<string, string> = {
  'cooling-unit': '❄',
  camera: '◉',
  'access-reader': '▣',
  'network-security': '⛨',
  door: '▭',
  'fire-suppression': '△',
};

function RoomObject({ object }: { object: DatacenterObject }) {
  const words = useWords();
  const { xMm, yMm, widthMm, depthMm, rotationDegrees, type } = object.fields;
  const [x, y, width, depth] = [xMm, yMm, widthMm ?? 600, depthMm ?? 600].map(
    Number,
  );
  const label = `${object.title}, ${words.choice(String(type))}`;
  return (
    <g
      role="img"
      aria-label={label}
      transform={`rotate(${rotationDegrees ?? 0} ${x + width / 2} ${y + depth / 2})`}
    >
      <title>{label}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={depth}
        className={styles.object}
        data-type={type}
        data-aisle={object.fields.aisle}
      />
      <text
        x={x + width / 2}
        y={y + depth / 2}
        className={styles.symbol}
        fontSize={Math.min(width, depth, 600) * 0.6}
      >
        {symbols[String(type)]}
      </text>
    </g>
  );
}

function Trays(props: {
  corners: DatacenterObject[];
  trays: DatacenterObject[];
}) {
  const at = new Map(props.corners.map(({ id, fields }) => [id, fields]));
  return (
    <g aria-hidden>
      {props.trays.map(({ id, fields }) => {
        const from = at.get(fields.fromCornerId as string);
        const to = at.get(fields.toCornerId as string);
        return from && to ? (
          <line
            key={id}
            x1={Number(from.xMm)}
            y1={Number(from.yMm)}
            x2={Number(to.xMm)}
            y2={Number(to.yMm)}
            className={styles.tray}
          />
        ) : null;
      })}
    </g>
  );
}
