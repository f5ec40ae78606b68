export type RackFace = 'front' | 'rear';

/** What takes units of a rack, or would. */
export interface RackOccupant {
  id: string;
  name: string;
  heightUnits: number;
  /** Takes both faces. */
  fullDepth: boolean;
  owner?: string;
}

export interface PlacedOccupant extends RackOccupant {
  /** Lowest unit, in steps of a half. */
  position: number;
  face: RackFace;
}

export interface ReservedUnits {
  purpose: string;
  position: number;
  heightUnits: number;
  owner?: string;
}

export interface RackSpace {
  heightUnits: number;
  occupants: readonly PlacedOccupant[];
  reservations: readonly ReservedUnits[];
}

export type PlaceProblem =
  | { code: 'outside' }
  | { code: 'taken'; by: string }
  | { code: 'reserved'; for: string };

const overlaps = (
  one: { position: number; heightUnits: number },
  other: { position: number; heightUnits: number },
) =>
  one.position < other.position + other.heightUnits &&
  other.position < one.position + one.heightUnits;

/**
 * Why something cannot stand at a position of a rack; undefined when it can.
 * What is as deep as the rack takes both faces, anything else only its own.
 */
export function placeProblem(
  rack: RackSpace,
  occupant: RackOccupant,
  position: number,
  face: RackFace,
): PlaceProblem | undefined {
  const { heightUnits } = occupant;
  if (position < 1 || position + heightUnits > rack.heightUnits + 1) {
    return { code: 'outside' };
  }
  const wanted = { position, heightUnits };
  const other = rack.occupants.find(
    one =>
      one.id !== occupant.id &&
      (one.fullDepth || occupant.fullDepth || one.face === face) &&
      overlaps(wanted, one),
  );
  if (other) {
    return { code: 'taken', by: other.name };
  }
  const reserved = rack.reservations.find(
    one =>
      (one.owner === undefined || one.owner !== occupant.owner) &&
      overlaps(wanted, one),
  );
  return reserved && { code: 'reserved', for: reserved.purpose };
}

/** Every position where it can stand, from the lowest on, in steps of whole units. */
export function freePositions(
  rack: RackSpace,
  occupant: RackOccupant,
  face: RackFace,
): number[] {
  const positions = [];
  for (let position = 1; position <= rack.heightUnits; position++) {
    if (!placeProblem(rack, occupant, position, face)) {
      positions.push(position);
    }
  }
  return positions;
}

/** What is written beside a unit, which racks count from below or from the top. */
export const unitLabel = (
  unit: number,
  heightUnits: number,
  descending: boolean,
): number => (descending ? Math.floor(heightUnits) - unit + 1 : unit);
