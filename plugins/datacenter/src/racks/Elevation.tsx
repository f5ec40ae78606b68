import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  Elevation as ElevationData,
  ElevationDevice,
  RackFace,
  unitLabels,
} from '@rackstage/plugin-datacenter-common';
import { KeyboardEvent, useId, useMemo, useRef } from 'react';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';
import styles from './Elevation.module.css';
import { DeviceBox } from './DeviceBox';
import { markTexts, ShownRack } from './differenceOf';
import {
  boxOf,
  drawingHeight,
  drawingWidth,
  frame,
  insideX,
  rackWidth,
  railWidth,
  sideWidth,
} from './layout';
import { imageSeen } from './FaceImage';
import { illegalHalves } from './placeProblem';
import { SideBox } from './SideBox';
import { sideDevices } from './sideDevices';
import { Moving } from './useMoving';

/** What is in a rack, seen from one side; to scale, with the keyboard too. */
export function Elevation(props: {
  shown: ShownRack;
  face: RackFace;
  moving?: Moving;
  /** Of its natural size. */
  scale?: number;
  /** Its name leads to its own page. */
  isLinked?: boolean;
  /** Devices look as they do, where their types have images. */
  hasImages: boolean;
  onOpen: (deviceId: string) => void;
}) {
  const { shown, face, moving, scale = 1, isLinked, hasImages, onOpen } = props;
  const { elevation, gone, marks } = shown;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const hatch = useId();
  const root = useRef<SVGSVGElement>(null);
  const { rack, devices, reservations } = elevation;
  const units = Number(rack.fields.heightUnits);
  const isSeen = ({ position, fullDepth, face: own }: ElevationDevice) =>
    position !== undefined && (fullDepth || (own ?? 'front') === face);
  const seen = devices.filter(isSeen);
  const box = (device: ElevationDevice, isGone: boolean) => (
    <DeviceBox
      key={device.id}
      device={device}
      rackUnits={units}
      seen={{ rackId: rack.id, face }}
      mark={marks.get(device.id)}
      hasImage={hasImages && imageSeen(device, face) !== undefined}
      moving={isGone ? undefined : moving}
      tabIndex={device === seen[0] ? 0 : -1}
      label={labelOf(device, face)}
      onOpen={() => onOpen(device.id)}
    />
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {isLinked ? (
          <Link href={objectPath('racks', rack.id)}>{rack.title}</Link>
        ) : (
          rack.title
        )}
        {' · '}
        {words.choice(face)}
      </figcaption>
      <svg
        ref={root}
        className={styles.rack}
        viewBox={`0 0 ${drawingWidth} ${drawingHeight(units)}`}
        width={drawingWidth * scale}
        height={drawingHeight(units) * scale}
        role="group"
        data-rack={rack.id}
        data-face={face}
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
          x={insideX - frame}
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
        {gone.filter(isSeen).map(device => box(device, true))}
        {seen.map(device => box(device, false))}
        {sideDevices(devices, units, face).map(one => (
          <SideBox
            key={one.device.id}
            one={one}
            isBehind={face === 'front'}
            label={t('rack.sideDevice', {
              name: one.device.name,
              type: one.device.typeTitle,
            })}
            onOpen={() => onOpen(one.device.id)}
          />
        ))}
        {moving?.target && (
          <Target elevation={elevation} face={face} moving={moving} />
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
    const mark = marks.get(device.id);
    return mark ? `${name}, ${t(markTexts[mark])}` : name;
  }
}

/** Where a device would stand, and where it cannot. */
function Target(props: {
  elevation: ElevationData;
  face: RackFace;
  moving: Moving;
}) {
  const { elevation, face, moving } = props;
  const { device, to } = moving.target!;
  const units = Number(elevation.rack.fields.heightUnits);
  const illegal = useMemo(
    () => illegalHalves(elevation, device, to.face),
    [elevation, device, to.face],
  );
  const isHere =
    to.rackId === elevation.rack.id && (device.fullDepth || to.face === face);
  return (
    <g aria-hidden>
      {(device.fullDepth || to.face === face) &&
        illegal.map(half => (
          <rect
            key={half}
            {...boxOf(units, half, 0.5)}
            className={styles.forbidden}
          />
        ))}
      {isHere && (
        <rect
          {...boxOf(units, to.position, device.heightUnits)}
          className={moving.problem ? styles.illegal : styles.legal}
        />
      )}
    </g>
  );
}

/** Where the numbers of units are. */
const unitX = [
  sideWidth + railWidth / 2 - 2,
  insideX + rackWidth + railWidth / 2 + 2,
];

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
              x1={insideX}
              x2={insideX + rackWidth}
              y1={y}
              y2={y}
              className={styles.line}
            />
            {unitX.map(x => (
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

/** Arrow keys go from device to device, and to the rack beside; while one is moved they are its own. */
function moveFocus(event: KeyboardEvent, root: SVGSVGElement | null): void {
  const here = document.activeElement as SVGElement | null;
  const up = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  const right = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (event.defaultPrevented || !root || !here?.dataset.position) {
    return;
  }
  if (up !== undefined) {
    const boxes = boxesOf(root);
    boxes[boxes.indexOf(here) + up]?.focus();
    event.preventDefault();
  } else if (right !== undefined) {
    const all = [
      ...(root
        .closest('[data-drawings]')
        ?.querySelectorAll<SVGSVGElement>('svg[data-rack]') ?? []),
    ];
    const beside = all[all.indexOf(root) + right];
    nearest(boxesOf(beside), Number(here.dataset.position))?.focus();
    event.preventDefault();
  }
}

const positionOf = ({ dataset }: SVGElement) => Number(dataset.position);

const boxesOf = (root: SVGSVGElement | undefined): SVGElement[] =>
  [...(root?.querySelectorAll<SVGElement>('[data-position]') ?? [])].sort(
    (one, other) => positionOf(one) - positionOf(other),
  );

const nearest = (boxes: SVGElement[], position: number) =>
  boxes.reduce<SVGElement | undefined>(
    (best, box) =>
      best &&
      Math.abs(positionOf(best) - position) <=
        Math.abs(positionOf(box) - position)
        ? best
        : box,
    undefined,
  );
