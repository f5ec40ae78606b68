/** Of a cable that is shorter than its way, both in metres. */
export interface CableLengthProblem {
  readonly reason: 'too-short' | 'too-long-for-type';
  readonly lengthMetres: number;
  readonly limitMetres: number;
}

/** Longest channels: TIA-568 for copper, IEEE 802.3 for twinaxial copper. */
const longestMetres: readonly (readonly [RegExp, number])[] = [
  [/^cat8/, 30],
  [/^cat/, 100],
  [/^dac-passive/, 7],
  [/^dac-active/, 15],
  [/^aoc/, 100],
  [/^usb/, 5],
];

/** Whether a cable reaches, and whether its type bears its length. */
export function cableLengthProblem(cable: {
  readonly type?: string;
  readonly lengthMetres?: number;
  /** The way that it has to go, where it is known. */
  readonly neededMetres?: number;
}): CableLengthProblem | undefined {
  const { lengthMetres, neededMetres = 0, type = '' } = cable;
  if (lengthMetres === undefined) return undefined;
  if (lengthMetres < neededMetres) {
    return { reason: 'too-short', lengthMetres, limitMetres: neededMetres };
  }
  const limit = longestMetres.find(([pattern]) => pattern.test(type))?.[1];
  return limit !== undefined && lengthMetres > limit
    ? { reason: 'too-long-for-type', lengthMetres, limitMetres: limit }
    : undefined;
}
