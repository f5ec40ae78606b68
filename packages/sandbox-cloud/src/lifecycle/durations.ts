import { createHash } from 'node:crypto';

/** From and to, in seconds of the simulated cloud. */
const ranges = {
  'instance.create': [6, 12],
  'instance.start': [2.5, 3.5],
  'instance.stop': [3.5, 4.5],
  'instance.reboot': [4.5, 5.5],
  'instance.resize': [8, 10],
  /** From power on to the login prompt. */
  'instance.boot': [8, 12],
  'instance.delete': [2.5, 3.5],
  'volume.create': [1.5, 2.5],
  'volume.attach': [0.8, 1.2],
  'volume.detach': [0.8, 1.2],
  'volume.extend': [1.5, 2.5],
  'volume.delete': [0.8, 1.2],
  'snapshot.create': [3, 5],
  'snapshot.delete': [0.8, 1.2],
  'api.answer': [0.02, 0.08],
} as const;

export type TimedWork = keyof typeof ranges;

/** How fast the simulated cloud runs: 1 is life-like, 100 is a hundred times faster. */
export type Speed = number;

/**
 * How long the work takes, in milliseconds. The same id always takes as long
 * for the same work, so that a run can be repeated.
 */
export function durationMs(work: TimedWork, id: string, speed: Speed): number {
  const [from, to] = ranges[work];
  const seconds = from + (to - from) * fractionOf(`${work} ${id}`);
  return Math.ceil((seconds * 1000) / speed);
}

/** Evenly spread over 0 to 1, and always the same for the same text. */
function fractionOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
