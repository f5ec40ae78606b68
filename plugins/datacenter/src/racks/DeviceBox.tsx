import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ElevationDevice, RackFace } from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, PointerEvent, useRef } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import styles from './Elevation.module.css';
import { boxOf, positionAt, textOn, unitHeight } from './layout';
import { Mark } from './differenceOf';
import { Moving } from './useMoving';

/** Pixels that a pointer moves before a press becomes a drag. */
const dragStart = 4;

const plain = '#dfe3e8';

/** A device in its units. */
export function DeviceBox(props: {
  device: ElevationDevice;
  rackUnits: number;
  seenFrom: RackFace;
  mark?: Mark;
  moving?: Moving;
  label: string;
  onOpen: () => void;
}) {
  const { device, rackUnits, seenFrom, mark, moving, label, onOpen } = props;
  const drag = useDrag(props);
  const box = boxOf(rackUnits, device.position ?? 1, device.heightUnits);
  const color = device.roleColor ?? plain;
  const isBehind = (device.face ?? 'front') !== seenFrom;
  const isPlanned = device.status === 'planned' || device.status === 'staged';
  const onKeyDown = (event: KeyboardEvent) => {
    if (moving?.target) {
      moving.onKeyDown(event);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onOpen();
      event.preventDefault();
    } else if (event.key.toLowerCase() === 'm' && moving) {
      moving.start(device, seenFrom);
      event.preventDefault();
    }
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      data-position={device.position}
      className={styles.device}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <rect
        {...box}
        x={box.x + 1}
        y={box.y + 1}
        width={box.width - 2}
        height={box.height - 2}
        rx={3}
        fill={color}
        fillOpacity={isBehind ? 0.45 : 1}
        data-mark={mark}
        className={isPlanned ? styles.planned : styles.box}
      />
      <text
        aria-hidden
        x={box.x + 10}
        y={box.y + Math.min(box.height, unitHeight) / 2}
        fill={isBehind ? undefined : textOn(color)}
        className={isBehind ? styles.behindName : styles.name}
      >
        {shortened(device.name, 24)}
      </text>
      <Sides device={device} x={box.x + box.width} y={box.y} color={color} />
      <title>{label}</title>
    </g>
  );
}

/** Which sides supply it, and that it fails. */
function Sides(props: {
  device: ElevationDevice;
  x: number;
  y: number;
  color: string;
}) {
  const { device, x, y, color } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const { powerSides, powerPorts, status } = device;
  const marks = [
    ...(status === 'failed' ? ['!'] : []),
    ...(powerPorts > 1 && powerSides.length === 1 ? powerSides : []),
  ];
  return marks.length === 0 ? null : (
    <text
      aria-hidden
      x={x - 10}
      y={y + unitHeight / 2}
      textAnchor="end"
      fill={textOn(color)}
      className={styles.mark}
    >
      {marks.join(' ')}
      <title>
        {powerSides.length === 1
          ? t('rack.oneSide', { side: powerSides[0] })
          : device.name}
      </title>
    </text>
  );
}

/** A press opens, a drag moves; on a touch screen dragging scrolls, and M or the page moves. */
function useDrag(props: {
  device: ElevationDevice;
  rackUnits: number;
  seenFrom: RackFace;
  moving?: Moving;
  onOpen: () => void;
}) {
  const { device, rackUnits, seenFrom, moving, onOpen } = props;
  const start = useRef<{ y: number; offset: number; isDrag: boolean }>();
  const yIn = (event: PointerEvent<SVGGElement>) => {
    const svg = event.currentTarget.ownerSVGElement!;
    const { top, height } = svg.getBoundingClientRect();
    const scale = height > 0 ? svg.viewBox.baseVal.height / height : 1;
    return (event.clientY - top) * scale;
  };
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button === 0) {
        const y = yIn(event);
        const { y: upper } = boxOf(
          rackUnits,
          device.position ?? 1,
          device.heightUnits,
        );
        start.current = { y, offset: y - upper, isDrag: false };
      }
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const from = start.current;
      if (!from || !moving || event.pointerType === 'touch') {
        return;
      }
      const y = yIn(event);
      if (!from.isDrag && Math.abs(y - from.y) >= dragStart) {
        from.isDrag = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        moving.start(device, seenFrom);
      }
      if (from.isDrag) {
        moving.to(positionAt(rackUnits, device.heightUnits, y - from.offset));
      }
    },
    onPointerUp: () => {
      const from = start.current;
      start.current = undefined;
      if (from?.isDrag) {
        moving?.drop();
      } else if (from) {
        onOpen();
      }
    },
    onPointerCancel: () => {
      start.current = undefined;
      moving?.cancel();
    },
  };
}

const shortened = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
