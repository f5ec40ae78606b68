import { createHash } from 'node:crypto';

import { PartKind } from '../parts/Part';

type Range = readonly [from: number, to: number];

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

const quick: Range = [1, 2];

/** What is left out is quick. */
const partRanges: Partial<Record<PartWork, Range>> = {
  'nat-gateways.create': [3, 5],
  'load-balancers.create': [5, 8],
  'load-balancers.update': [2, 3],
  'own-images.create': [6, 10],
  'clusters.create': [15, 25],
  'clusters.update': [8, 12],
  'clusters.delete': [6, 9],
};

type PartWork = `${PartKind}.${'create' | 'update' | 'delete'}`;

export type TimedWork = keyof typeof ranges | PartWork;

/** How fast the simulated cloud runs: 1 is life-like, 100 is a hundred times faster. */
export type Speed = number;

/**
 * How long the work takes, in milliseconds. The same id always takes as long
 * for the same work, so that a run can be repeated.
 */
export function durationMs(work: TimedWork, id: string, speed: Speed): number {
  const [from, to] = rangeOf(work);
  const seconds = from + (to - from) * fractionOf(`${work} ${id}`);
  return Math.ceil((seconds * 1000) / speed);
}

function rangeOf(work: TimedWork): Range {
  return work in ranges
    ? ranges[work as keyof typeof ranges]
    : (partRanges[work as PartWork] ?? quick);
}

/** Evenly spread over 0 to 1, and always the same for the same text. */
function fractionOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
