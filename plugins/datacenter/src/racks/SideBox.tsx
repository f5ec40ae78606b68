import { textOn } from './layout';
import { plain, shortened } from './DeviceBox';
import styles from './Elevation.module.css';
import { SideDevice } from './sideDevices';

/** Pixels that a letter takes. */
const letter = 7;

/** A device upright beside the rails. */
export function SideBox(props: {
  one: SideDevice;
  /** They stand at the rear. */
  isBehind: boolean;
  label: string;
  onOpen: () => void;
}) {
  const { one, isBehind, label, onOpen } = props;
  const { device, box } = one;
  const color = device.roleColor ?? plain;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      data-device={device.id}
      className={styles.device}
      onClick={onOpen}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          onOpen();
          event.preventDefault();
        }
      }}
    >
      <rect
        {...box}
        rx={3}
        fill={color}
        fillOpacity={isBehind ? 0.45 : 1}
        className={styles.box}
      />
      <text
        aria-hidden
        {...middle}
        fill={isBehind ? undefined : textOn(color)}
        className={isBehind ? styles.uprightBehind : styles.upright}
        transform={`rotate(-90 ${middle.x} ${middle.y})`}
      >
        {shortened(
          [device.name, ...device.powerSides].join(' · '),
          Math.floor(box.height / letter),
        )}
      </text>
      <title>{label}</title>
    </g>
  );
}
