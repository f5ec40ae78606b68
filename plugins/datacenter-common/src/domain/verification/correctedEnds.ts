import { CableMove } from './linkCorrection';

/** Ids of the ports at both sides of a cable. */
export type CableSides = readonly [readonly string[], readonly string[]];

/**
 * What the ends of cables become. Nothing where one of them has been changed since it was compared: of two cables that
 * are exchanged both links are wrong, and whoever corrects the second one, too, would exchange them back.
 *
 * @param before - what the ends were when they were compared, by the ids of the cables
 * @param now - what they are; undefined where the cable is gone
 */
export function correctedEnds(
  moves: readonly CableMove[],
  before: Readonly<Record<string, CableSides>>,
  now: (cableId: string) => CableSides | undefined,
): Map<string, CableSides> | undefined {
  const ends = new Map<string, CableSides>();
  for (const id of new Set(moves.map(move => move.id))) {
    const present = now(id);
    if (!present || JSON.stringify(present) !== JSON.stringify(before[id])) {
      return undefined;
    }
    const places = new Map(
      moves.filter(move => move.id === id).map(({ port, by }) => [port, by]),
    );
    const replaced = (side: readonly string[]) =>
      side.map(port => places.get(port) ?? port);
    ends.set(id, [replaced(present[0]), replaced(present[1])]);
  }
  return ends;
}
