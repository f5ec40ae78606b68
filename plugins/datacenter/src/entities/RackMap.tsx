import { Elevation, RackFace } from '@rackstage/plugin-datacenter-common';
import {
  boxOf,
  drawingHeight,
  frame,
  insideX,
  rackWidth,
} from '../racks/layout';
import styles from './RackMap.module.css';

/** A rack so small that only places can be told: where one device is among the others. */
export function RackMap(props: {
  elevation: Elevation;
  /** The one to show. */
  deviceId: string;
  label: string;
}) {
  const { elevation, deviceId, label } = props;
  const { rack, devices } = elevation;
  const units = Number(rack.fields.heightUnits);
  const seenFrom: RackFace =
    devices.find(({ id }) => id === deviceId)?.face ?? 'front';
  const shown = devices.filter(
    ({ position, fullDepth, face }) =>
      position !== undefined && (fullDepth || (face ?? 'front') === seenFrom),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.map}
      viewBox={`${insideX - frame} 0 ${rackWidth + 2 * frame} ${drawingHeight(units)}`}
    >
      <rect
        x={insideX - frame}
        y={0}
        width={rackWidth + 2 * frame}
        height={drawingHeight(units)}
        className={styles.frame}
      />
      {shown.map(({ id, position, heightUnits }) => (
        <rect
          key={id}
          {...boxOf(units, position ?? 1, heightUnits)}
          data-here={id === deviceId || undefined}
          className={styles.device}
        />
      ))}
    </svg>
  );
}
