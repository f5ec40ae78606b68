import { RackContents } from './types';

export interface ShrinkProblem {
  readonly type: 'device' | 'reservation';
  readonly id: string;
  /** What the rack must at least have to keep it. */
  readonly neededUnits: number;
}

/** What would stick out of a rack if it had so few units. */
export function shrinkProblems(
  heightUnits: number,
  contents: RackContents,
): ShrinkProblem[] {
  const all = [
    ...contents.devices.map(it => ({ ...it, type: 'device' as const })),
    ...contents.reservations.map(it => ({
      ...it,
      type: 'reservation' as const,
    })),
  ];
  return all.flatMap(({ type, id, position, heightUnits: height }) => {
    if (position === undefined) return [];
    const neededUnits = position + height - 1;
    return neededUnits > heightUnits ? [{ type, id, neededUnits }] : [];
  });
}
