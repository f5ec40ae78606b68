import Big from 'big.js';

/** What a placement is judged by. */
export const placementCriteria = [
  'price',
  'performance',
  'distance',
  'latency',
] as const;

export type PlacementCriterion = (typeof placementCriteria)[number];

/** How much each counts against the others; at least 0. */
export type PlacementWeights = Partial<Record<PlacementCriterion, number>>;

export interface GeoPoint {
  latitude: number;
  longitude: number;
}

/** A region of an account that has what is asked for. */
export interface PlacementCandidate {
  account: string;
  region: string;
  /** WGS 84; absent: nobody knows where it is. */
  location?: GeoPoint;
  /** Price of one hour, exact, all in one currency; absent: not known. */
  hourlyPrice?: string;
  /** What its spec has to offer: vCPUs and memory. */
  vcpus: number;
  memoryMiB: number;
  /** Milliseconds to the place and back, where somebody measured it. */
  measuredLatencyMs?: number;
}

/** What one criterion says of a candidate. */
export interface PlacementPart {
  criterion: PlacementCriterion;
  /** In the unit of the criterion: money an hour, vCPUs, kilometres, milliseconds; absent: not known. */
  value?: number;
  /** 0 (worst of all) to 1 (best of all); what is not known counts as the worst. */
  score: number;
  /** Its part of all weights. */
  weight: number;
  /** It was derived, not measured. */
  estimated: boolean;
}

export interface Placement {
  account: string;
  region: string;
  /** 0 to 1: the weighted mean of the parts. */
  score: number;
  parts: PlacementPart[];
}

/**
 * Candidates in the order in which they are recommended. Each criterion is
 * scaled between the best and the worst of all candidates; the score is the
 * mean of that, weighted. Without any weight all criteria count the same. Ties
 * are in the order of account and region, so that the order in which the
 * candidates came does not matter.
 */
export function recommendPlacements(
  candidates: PlacementCandidate[],
  options: { weights?: PlacementWeights; near?: GeoPoint } = {},
): Placement[] {
  const weights = normalised(options.weights ?? {}, options.near);
  const values = candidates.map(candidate => valuesOf(candidate, options.near));
  const scales = Object.fromEntries(
    placementCriteria.map(criterion => [
      criterion,
      scaleOf(
        values.flatMap(each => each[criterion]?.value ?? []),
        criterion === 'performance',
      ),
    ]),
  ) as Record<PlacementCriterion, (value?: number) => number>;
  return candidates
    .map(({ account, region }, index) => {
      const parts = placementCriteria
        .filter(criterion => weights[criterion] > 0)
        .map((criterion): PlacementPart => {
          const known = values[index][criterion];
          return {
            criterion,
            value: known?.value,
            score: scales[criterion](known?.value),
            weight: weights[criterion],
            estimated: known?.estimated ?? false,
          };
        });
      const score = parts.reduce(
        (sum, part) => sum + part.score * part.weight,
        0,
      );
      // What differs only by how floating numbers are added is a tie.
      return { account, region, score: Number(score.toFixed(9)), parts };
    })
    .sort(
      (one, other) =>
        other.score - one.score ||
        compareText(one.account, other.account) ||
        compareText(one.region, other.region),
    );
}

/** Kilometres along the surface of a sphere as large as the earth (haversine, mean radius 6371.0088 km of IUGG). */
export function greatCircleKm(one: GeoPoint, other: GeoPoint): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const halfLatitude = Math.sin((b - a) / 2) ** 2;
  const halfLongitude =
    Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const chord = halfLatitude + Math.cos(a) * Math.cos(b) * halfLongitude;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * Milliseconds to a place and back over fibre: light makes about 200 km a
 * millisecond in it, cables are about half as long again as the great circle,
 * and the ends take some time of their own.
 */
export function estimateLatencyMs(km: number): number {
  return 2 + (2 * 1.5 * km) / 200;
}

type Known = { value: number; estimated: boolean };

function valuesOf(
  candidate: PlacementCandidate,
  near: GeoPoint | undefined,
): Partial<Record<PlacementCriterion, Known>> {
  const { location, hourlyPrice, vcpus, memoryMiB, measuredLatencyMs } =
    candidate;
  const km = near && location ? greatCircleKm(near, location) : undefined;
  const known = (value: number, estimated = false) => ({ value, estimated });
  return {
    ...(hourlyPrice !== undefined && {
      price: known(new Big(hourlyPrice).toNumber()),
    }),
    // A vCPU weighs as much as 4 GiB of memory: the shape of general specs.
    performance: known(vcpus + memoryMiB / 4096),
    ...(km !== undefined && { distance: known(km) }),
    ...(measuredLatencyMs !== undefined
      ? { latency: known(measuredLatencyMs) }
      : km !== undefined && { latency: known(estimateLatencyMs(km), true) }),
  };
}

/** From a value to 0 … 1; less is better, unless more is. */
function scaleOf(
  values: number[],
  moreIsBetter: boolean,
): (value?: number) => number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return value => {
    if (value === undefined) {
      return 0;
    }
    if (most === least) {
      return 1;
    }
    const share = (value - least) / (most - least);
    return moreIsBetter ? share : 1 - share;
  };
}

/** Together they are 1. What needs a place counts nothing without one. */
function normalised(
  weights: PlacementWeights,
  near: GeoPoint | undefined,
): Record<PlacementCriterion, number> {
  const usable = placementCriteria.filter(
    criterion =>
      near !== undefined ||
      (criterion !== 'distance' && criterion !== 'latency'),
  );
  const given = usable.map(criterion => Math.max(0, weights[criterion] ?? 0));
  const sum = given.reduce((total, weight) => total + weight, 0);
  const entries = usable.map((criterion, index) => [
    criterion,
    sum > 0 ? given[index] / sum : 1 / usable.length,
  ]);
  return {
    price: 0,
    performance: 0,
    distance: 0,
    latency: 0,
    ...Object.fromEntries(entries),
  };
}

const compareText = (one: string, other: string): number => {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
};
