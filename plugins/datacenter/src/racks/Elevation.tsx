import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Elevation as ElevationData,
  ElevationDevice,
  RackFace,
  unitLabels,
} from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, useId, useRef } from 'react';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './Elevation.module.css';
import { DeviceBox } from './DeviceBox';
import {
  boxOf,
  drawingHeight,
  drawingWidth,
  frame,
  railWidth,
  rackWidth,
} from './layout';
import { Marks, markTexts } from './differenceOf';
import { Moving } from './useMoving';

/** What is in a rack, seen from one side; to scale, with the keyboard too. */
export function Elevation(props: {
  elevation: ElevationData;
  face: RackFace;
  /** What a plan does to devices. */
  marks?: Marks;
  moving?: Moving;
  onOpen: (deviceId: string) => void;
}) {
  const { elevation, face, marks, moving, onOpen } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const hatch = useId();
  const root = useRef<SVGSVGElement>(null);
  const { rack, devices, reservations } = elevation;
  const units = Number(rack.fields.heightUnits);
  const shown = devices.filter(
    ({ position, fullDepth, face: own }) =>
      position !== undefined && (fullDepth || (own ?? 'front') === face),
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {rack.title} · {words.choice(face)}
      </figcaption>
      <svg
        ref={root}
        className={styles.rack}
        viewBox={`0 0 ${drawingWidth} ${drawingHeight(units)}`}
        width={drawingWidth}
        height={drawingHeight(units)}
        role="group"
        aria-label={`${t('rack.elevation')} ${rack.title}, ${words.choice(face)}`}
        onKeyDown={event => moveFocus(event, root.current)}
      >
        <defs>
          <pattern
            id={hatch}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="8" className={styles.hatch} />
          </pattern>
        </defs>
        <rect
          x={railWidth - frame}
          y={0}
          width={rackWidth + 2 * frame}
          height={drawingHeight(units)}
          className={styles.frame}
        />
        <Units rack={rack} />
        {reservations.map(({ id, title, fields }) => (
          <g key={id}>
            <title>{t('rack.reserved', { purpose: title })}</title>
            <rect
              {...boxOf(
                units,
                Number(fields.position),
                Number(fields.heightUnits),
              )}
              fill={`url(#${hatch})`}
            />
          </g>
        ))}
        {shown.map(device => (
          <DeviceBox
            key={device.id}
            device={device}
            rackUnits={units}
            seenFrom={face}
            mark={marks?.get(device.id)}
            moving={moving}
            label={labelOf(device, face)}
            onOpen={() => onOpen(device.id)}
          />
        ))}
        {moving?.target && moving.target.face === face && (
          <rect
            {...boxOf(
              units,
              moving.target.position,
              moving.target.device.heightUnits,
            )}
            className={moving.problem ? styles.illegal : styles.legal}
          />
        )}
      </svg>
    </figure>
  );

  function labelOf(device: ElevationDevice, side: RackFace): string {
    const name = t('rack.device', {
      name: device.name,
      type: device.typeTitle,
      unit: String(device.position),
      face: words.choice(device.face ?? side),
    });
    const mark = marks?.get(device.id);
    return mark ? `${name}, ${t(markTexts[mark])}` : name;
  }
}

function Units({ rack }: { rack: ElevationData['rack'] }) {
  const units = Number(rack.fields.heightUnits);
  const labels = unitLabels(units, Boolean(rack.fields.descendingUnits));
  return (
    <g aria-hidden>
      {labels.map(({ position, label, heightUnits }) => {
        const { y, height } = boxOf(units, position, heightUnits);
        return (
          <g key={position}>
            <line
              x1={railWidth}
              x2={railWidth + rackWidth}
              y1={y}
              y2={y}
              className={styles.line}
            />
            {[railWidth / 2 - 2, railWidth * 1.5 + rackWidth + 2].map(x => (
              <text key={x} x={x} y={y + height / 2} className={styles.unit}>
                {label}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** Arrow keys go from device to device; while one is moved they are its own. */
function moveFocus(event: KeyboardEvent, root: SVGSVGElement | null): void {
  const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (step === undefined || event.defaultPrevented || !root) {
    return;
  }
  const boxes = [...root.querySelectorAll<SVGElement>('[data-position]')].sort(
    (one, other) =>
      Number(one.dataset.position) - Number(other.dataset.position),
  );
  const next = boxes.indexOf(document.activeElement as SVGElement) + step;
  boxes[next]?.focus();
  event.preventDefault();
}
