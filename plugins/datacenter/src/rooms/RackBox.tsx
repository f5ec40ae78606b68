import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RoomRack } from '@rackstage/plugin-datacenter-common';
import { PointerEvent, useRef } from 'react';
import { Mark, markTexts } from '../racks/differenceOf';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './FloorPlan.module.css';
import { Placed } from './geometry';

export interface DrawnRack extends Placed {
  rack: RoomRack;
  color: string;
  textColor: string;
  /** What the layer says of it. */
  value: string;
  /** What a plan does with it. */
  mark?: Mark;
}

/** A rack, seen from above. */
export function RackBox(props: {
  rack: DrawnRack;
  isNamed: boolean;
  collides: boolean;
  isChosen: boolean;
  tabIndex: number;
  toMillimetres: (pixels: number) => number;
  /** @param isMore - beside what is chosen already */
  onChoose: (isMore: boolean) => void;
  /** A double click. */
  onOpen: () => void;
  /** A click on what is chosen; not there while racks are moved. */
  onPress?: () => void;
  /** Not there: it stays where it is. */
  onDrag?: false | ((byX: number, byY: number) => void);
  onDrop: () => void;
}) {
  const { rack, isNamed, isChosen, collides, onDrag, onDrop } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const start = useRef<{ x: number; y: number; isDrag: boolean }>();
  const { xMm, yMm, widthMm, depthMm, rotationDegrees } = rack;
  const middle = { x: xMm + widthMm / 2, y: yMm + depthMm / 2 };
  const { name, status } = rack.rack;
  const { mark } = rack;
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
  const at = { name, value: rack.value, x: metres(xMm), y: metres(yMm) };
  const label = [t('room.rackAt', at), mark && t(markTexts[mark])]
    .filter(Boolean)
    .join(', ');
  return (
    <g
      role="button"
      tabIndex={props.tabIndex}
      data-rack={rack.id}
      className={styles.target}
      aria-label={label}
      aria-pressed={isChosen}
      transform={`rotate(${rotationDegrees} ${middle.x} ${middle.y})`}
      onFocus={() => props.onChoose(false)}
      onDoubleClick={props.onOpen}
      onPointerDown={event => {
        if (event.shiftKey) {
          // Focus would choose it alone.
          event.preventDefault();
          props.onChoose(true);
        }
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
      onClick={event => !event.shiftKey && isChosen && props.onPress?.()}
    >
      <rect
        x={xMm}
        y={yMm}
        width={widthMm}
        height={depthMm}
        fill={rack.color}
        data-mark={rack.mark}
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
            {mark ? t(markTexts[mark]) : rack.value}
          </tspan>
        </text>
      )}
    </g>
  );
}
