import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ElevationDevice, RackFace } from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, PointerEvent, useRef } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { Mark } from './differenceOf';
import styles from './Elevation.module.css';
import { boxOf, textOn, unitHeight } from './layout';
import { FaceImage } from './FaceImage';
import { Moving, Side } from './useMoving';

/** Pixels that a pointer moves before a press becomes a drag. */
const dragStart = 4;

/** Of what has no role. */
export const plain = '#dfe3e8';

/** A device in its units. */
export function DeviceBox(props: {
  device: ElevationDevice;
  rackUnits: number;
  seen: Side;
  mark?: Mark;
  hasImage: boolean;
  /** Absent: it stays where it is. */
  moving?: Moving;
  tabIndex: 0 | -1;
  label: string;
  onOpen: () => void;
}) {
  const { device, rackUnits, seen, mark, hasImage, moving, label, onOpen } =
    props;
  const drag = useDrag(props);
  const units = boxOf(rackUnits, device.position ?? 1, device.heightUnits);
  const box = {
    x: units.x + 1,
    y: units.y + 1,
    width: units.width - 2,
    height: units.height - 2,
  };
  const color = device.roleColor ?? plain;
  const isBehind = (device.face ?? 'front') !== seen.face;
  const isPlanned = device.status === 'planned' || device.status === 'staged';
  const outline = isPlanned ? styles.planned : styles.box;
  const nameClass = nameClassOf(isBehind, hasImage);
  const onKeyDown = (event: KeyboardEvent) => {
    if (moving?.target) {
      moving.onKeyDown(event);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onOpen();
      event.preventDefault();
    } else if (event.key.toLowerCase() === 'm' && moving) {
      moving.start(device, seen);
      event.preventDefault();
    }
  };
  return (
    <g
      role="button"
      tabIndex={props.tabIndex}
      aria-label={label}
      data-device={device.id}
      data-position={device.position}
      className={styles.device}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <rect
        {...box}
        rx={3}
        fill={color}
        fillOpacity={isBehind ? 0.45 : 1}
        data-mark={mark}
        className={outline}
      />
      {hasImage && (
        <>
          <FaceImage device={device} from={seen.face} box={box} />
          {/* Again: the image hides what is below it. */}
          <rect
            {...box}
            rx={3}
            fill="none"
            data-mark={mark}
            className={outline}
          />
        </>
      )}
      <text
        aria-hidden
        x={units.x + 10}
        y={units.y + Math.min(units.height, unitHeight) / 2}
        fill={nameClass === 'name' ? textOn(color) : undefined}
        className={styles[nameClass]}
      >
        {shortened(device.name, 24)}
      </text>
      <Sides
        device={device}
        x={units.x + units.width}
        y={units.y}
        color={color}
      />
      <title>{label}</title>
    </g>
  );
}

function nameClassOf(isBehind: boolean, hasImage: boolean) {
  if (hasImage) {
    return 'nameOnImage';
  }
  return isBehind ? 'behindName' : 'name';
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

interface Press {
  /** On screen, where it began. */
  x: number;
  y: number;
  /** Below the upper edge of the device, in the drawing. */
  offset: number;
  isDrag: boolean;
}

/** A press opens, a drag moves; on a touch screen dragging scrolls, and M or the page moves. */
function useDrag(props: {
  device: ElevationDevice;
  rackUnits: number;
  seen: Side;
  moving?: Moving;
  onOpen: () => void;
}) {
  const { device, rackUnits, seen, moving, onOpen } = props;
  const start = useRef<Press>();
  return {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button === 0) {
        const y = yIn(event.currentTarget.ownerSVGElement!, event);
        const { y: upper } = boxOf(
          rackUnits,
          device.position ?? 1,
          device.heightUnits,
        );
        start.current = {
          x: event.clientX,
          y: event.clientY,
          offset: y - upper,
          isDrag: false,
        };
        if (event.pointerType !== 'touch') {
          // A quick hand has left the box before it moves for the first time.
          event.currentTarget.setPointerCapture(event.pointerId);
        }
      }
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const from = start.current;
      if (!from || !moving || event.pointerType === 'touch') {
        return;
      }
      const way = Math.hypot(event.clientX - from.x, event.clientY - from.y);
      if (!from.isDrag && way >= dragStart) {
        from.isDrag = true;
        moving.start(device, seen);
      }
      if (from.isDrag) {
        const { svg, side } = drawingUnder(event);
        moving.over(side, yIn(svg, event) - from.offset);
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

/** Of the drawings beside each other, the one that the pointer is nearest to. */
function drawingUnder(event: PointerEvent<SVGGElement>) {
  const own = event.currentTarget.ownerSVGElement!;
  const all = [
    ...(own
      .closest('[data-drawings]')
      ?.querySelectorAll<SVGSVGElement>('svg[data-rack]') ?? []),
  ];
  const distance = (svg: SVGSVGElement) => {
    const { left, right, top, bottom } = svg.getBoundingClientRect();
    return Math.hypot(
      Math.max(left - event.clientX, event.clientX - right, 0),
      Math.max(top - event.clientY, event.clientY - bottom, 0),
    );
  };
  const svg = all.reduce(
    (best, one) => (distance(one) < distance(best) ? one : best),
    own,
  );
  const { rack, face } = svg.dataset;
  return { svg, side: { rackId: rack!, face: face as RackFace } };
}

function yIn(svg: SVGSVGElement, { clientY }: PointerEvent): number {
  const { top, height } = svg.getBoundingClientRect();
  const scale = height > 0 ? svg.viewBox.baseVal.height / height : 1;
  return (clientY - top) * scale;
}

/** Cut to a number of characters. */
export const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
