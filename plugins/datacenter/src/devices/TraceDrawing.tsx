import { Trace, TraceEnd, TraceHop } from '@rackstage/plugin-datacenter-common';
import styles from './devices.module.css';

const boxWidth = 150;
const boxHeight = 56;
const gap = 110;
const top = 12;

interface Stop {
  title: string;
  /** Ports that the way comes in by and leaves by. */
  ports: string[];
}

/** Devices as boxes from left to right, cables between them in their colour. */
export function TraceDrawing({ trace }: { trace: Trace }) {
  const stops = stopsOf(trace.hops);
  const width = stops.length * boxWidth + (stops.length - 1) * gap + 2;
  return (
    <svg
      width={Math.max(width, boxWidth)}
      height={boxHeight + 2 * top}
      aria-hidden
    >
      {trace.hops.map((hop, index) => (
        <CableLine
          key={hop.cable.id}
          hop={hop}
          x={index * (boxWidth + gap) + boxWidth}
        />
      ))}
      {stops.map(({ title, ports }, index) => {
        const x = index * (boxWidth + gap) + 1;
        return (
          // Ways may come to a device twice.
          <g key={`${index} ${title}`}>
            <rect
              x={x}
              y={top}
              width={boxWidth}
              height={boxHeight}
              rx={6}
              className={styles.traceBox}
            />
            <text x={x + 10} y={top + 20} className={styles.traceText}>
              {shortened(title)}
            </text>
            <text x={x + 10} y={top + 40} className={styles.traceSmall}>
              {shortened(ports.join(' → '))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function CableLine({ hop, x }: { hop: TraceHop; x: number }) {
  const { label, type, color, status } = hop.cable;
  const y = top + boxHeight / 2;
  return (
    <g>
      <line
        x1={x}
        x2={x + gap + 1}
        y1={y}
        y2={y}
        className={
          status === 'connected' ? styles.traceLine : styles.tracePlanned
        }
        style={color ? { stroke: color } : undefined}
      />
      <text
        x={x + gap / 2}
        y={y - 12}
        textAnchor="middle"
        className={styles.traceSmall}
      >
        {shortened(label ?? type ?? '', 16)}
      </text>
    </g>
  );
}

/** What the way leads through: where it comes in and where it leaves again are one. */
function stopsOf(hops: TraceHop[]): Stop[] {
  const name = (ends: TraceEnd[]) => ends.map(end => end.name).join(', ');
  const title = (ends: TraceEnd[]) =>
    [...new Set(ends.map(end => end.ownerTitle))].join(', ');
  return hops.flatMap(({ near, far }, index) => {
    const next = hops[index + 1];
    const stop: Stop = {
      title: title(far),
      ports: [name(far), ...(next ? [name(next.near)] : [])],
    };
    return index === 0
      ? [{ title: title(near), ports: [name(near)] }, stop]
      : [stop];
  });
}

const shortened = (text: string, length = 22) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;
