import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { useWords } from '../useWords';
import styles from './FloorPlan.module.css';
import { Size } from './geometry';

/** The ground, tile by tile. */
export function Floor({ room, tileMm }: { room: Size; tileMm: number }) {
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

const symbols: Record<string, string> = {
  'cooling-unit': '❄',
  camera: '◉',
  'access-reader': '▣',
  'network-security': '⛨',
  door: '▭',
  'fire-suppression': '△',
};

/** What stands in the room beside racks. */
export function RoomObject({ object }: { object: DatacenterObject }) {
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

export function Trays(props: {
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
