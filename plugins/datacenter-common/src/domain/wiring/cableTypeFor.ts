import { PortMedium, portCage, portMedium, portSpeedMbit } from '../cabling';
import { Transceiver } from './types';

interface WiredPort {
  readonly type?: string;
}

/**
 * Longest cables by speed in Mbit/s, metres. Passive copper: SFF-8431 for 10G,
 * IEEE 802.3by, bj and ck above. OM4: IEEE 802.3ae for 10G, bm and db above.
 */
const reaches: readonly {
  readonly upToMbit: number;
  readonly passiveCopper: number;
  readonly om4: number;
}[] = [
  { upToMbit: 10_000, passiveCopper: 7, om4: 400 },
  { upToMbit: 40_000, passiveCopper: 5, om4: 100 },
  { upToMbit: 100_000, passiveCopper: 3, om4: 100 },
  { upToMbit: Infinity, passiveCopper: 2, om4: 50 },
];

const activeOpticalMetres = 30;
const singleModeMetres = 10_000;

const reachOf = (mbit: number) =>
  reaches.find(({ upToMbit }) => mbit <= upToMbit)!;

/** Cages that take each other's modules: of the same number of lanes. */
const family = (cage: string | undefined): string | undefined => {
  if (cage === undefined) return undefined;
  return /^(sfp|qsfp)/.exec(cage)?.[1] ?? cage;
};

/** Whether a transceiver or cable of one speed works in both. */
export function cagesMatch(a: WiredPort, b: WiredPort): boolean {
  const [one, other] = [portCage(a.type), portCage(b.type)];
  return (
    one === undefined || other === undefined || family(one) === family(other)
  );
}

/** The slower of the two where both are known, Mbit/s. */
export function linkSpeedMbit(a: WiredPort, b: WiredPort): number | undefined {
  const speeds = [a, b].flatMap(({ type }) => portSpeedMbit(type) ?? []);
  return speeds.length === 0 ? undefined : Math.min(...speeds);
}

function copperType(mbit: number): string {
  if (mbit <= 1000) return 'cat6';
  return mbit <= 10_000 ? 'cat6a' : 'cat8';
}

const standard = (mbit: number, suffix: string) =>
  `${mbit >= 1000 ? `${mbit / 1000}g` : mbit}base-${suffix}`;

/** What a transceiver is called at the end of a type of cable. */
const suffixes: readonly (readonly [RegExp, string])[] = [
  [/^cat/, 't'],
  [/^mmf/, 'sr'],
  [/^smf/, 'lr'],
];

/** Of a fixed port of fibre: long ways are of single mode. */
const isLongReach = ({ type = '' }: WiredPort) =>
  /base-(l|e|z|f)r?|smf/.test(type);

/** What a type of cable needs at its ends that are in cages. */
export function transceiversFor(
  cableType: string,
  a: WiredPort,
  b: WiredPort,
): Transceiver[] {
  const [, suffix] =
    suffixes.find(([pattern]) => pattern.test(cableType)) ?? [];
  if (suffix === undefined) return [];
  const mbit = linkSpeedMbit(a, b) ?? 1000;
  return [a, b]
    .filter(({ type }) => portMedium(type) === 'cage')
    .map(({ type }) => ({
      type: standard(mbit, suffix),
      cage: portCage(type) ?? 'sfp',
    }));
}

/**
 * The type of cable for two ports and a way: passive copper as far as it
 * bears the speed, then active optical cable, then fibre with transceivers.
 *
 * @param metres - 0 when the way is not known
 * @returns nothing when no cable reaches so far
 */
export function cableTypeFor(
  a: WiredPort,
  b: WiredPort,
  metres: number,
): string | undefined {
  const media: PortMedium[] = [portMedium(a.type), portMedium(b.type)];
  const mbit = linkSpeedMbit(a, b) ?? 1000;
  if (media.includes('copper') || media.includes('unknown')) {
    return metres > (mbit > 10_000 ? 30 : 100) ? undefined : copperType(mbit);
  }
  const { passiveCopper, om4 } = reachOf(mbit);
  const isCaged = media.every(medium => medium === 'cage');
  if (isCaged && metres <= passiveCopper) return 'dac-passive';
  if (isCaged && metres <= activeOpticalMetres) return 'aoc';
  if (![a, b].some(isLongReach) && metres <= om4) return 'mmf-om4';
  return metres <= singleModeMetres ? 'smf-os2' : undefined;
}
