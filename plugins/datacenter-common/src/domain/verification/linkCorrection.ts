import { LinkEnd, LinkFix } from './types';

/** In the ends of a cable, a port takes the place of another. All are ids. */
export interface CableMove {
  id: string;
  port: string;
  by: string;
}

/** What the records would have to say, so that they say what is there. */
export type LinkCorrection =
  /** Ids of the two ports that a new cable joins. */
  | { code: 'connect'; ports: readonly [string, string] }
  /** At once: each port has one cable before and after. */
  | { code: 'replace'; cables: readonly CableMove[] };

type PortOf = (end: LinkEnd) => string | undefined;

/**
 * Where single cables are seen to end instead, by the ids of the ports that they leave in the records.
 *
 * @param portOf - ids of the ports that the records have
 */
export function cableMoves(
  links: readonly { fix?: LinkFix; cableId?: string }[],
  portOf: PortOf,
): Map<string, CableMove> {
  const moves = links.flatMap(({ fix, cableId }) =>
    fix?.code === 'move' ? (moveOf(fix, cableId, portOf) ?? []) : [],
  );
  return new Map(moves.map(move => [move.port, move]));
}

/**
 * Corrects the records instead of the cables. There is nothing to correct where something is missing or not known, where
 * a patch panel is on the way (which of its cables leads elsewhere, nobody sees), and where the records have another
 * cable in the port, of which nobody sees where it is.
 *
 * @param cableId - of the link, where it is a single cable
 * @param cableOf - ids of the single cables of other links, by the ids of the links
 * @param portOf - ids of the ports that the records have
 * @param cableAt - which cable the records have in a port
 * @param moves - of all links
 */
export function linkCorrection({
  fix,
  cableId,
  cableOf,
  portOf,
  cableAt,
  moves,
}: {
  fix: LinkFix;
  cableId?: string;
  cableOf: (linkId: string) => string | undefined;
  portOf: PortOf;
  cableAt: (portId: string) => string | undefined;
  moves: ReadonlyMap<string, CableMove>;
}): LinkCorrection | undefined {
  if (fix.code === 'record') {
    const [a, b] = [portOf(fix.a), portOf(fix.b)];
    const isFree = a && b && a !== b && !cableAt(a) && !cableAt(b);
    return isFree ? { code: 'connect', ports: [a, b] } : undefined;
  }
  if (fix.code === 'swap') {
    const other = cableOf(fix.with);
    const [ours, theirs] = fix.ports.map(portOf);
    return cableId && other && other !== cableId && ours && theirs
      ? {
          code: 'replace',
          cables: [
            { id: cableId, port: ours, by: theirs },
            { id: other, port: theirs, by: ours },
          ],
        }
      : undefined;
  }
  const first = fix.code === 'move' ? moveOf(fix, cableId, portOf) : undefined;
  const cables = first && withThoseInTheWay(first, cableAt, moves);
  return cables && { code: 'replace', cables };
}

function moveOf(
  { from, to }: Extract<LinkFix, { code: 'move' }>,
  cableId: string | undefined,
  portOf: PortOf,
): CableMove | undefined {
  const { device, port } = from;
  const seen = port === undefined ? undefined : portOf({ device, port });
  const recorded = portOf(to);
  return cableId && seen && recorded && seen !== recorded
    ? { id: cableId, port: recorded, by: seen }
    : undefined;
}

/** The cable that the records have in the port has to leave it, and so on, until a port is free or the circle is closed. */
function withThoseInTheWay(
  first: CableMove,
  cableAt: (portId: string) => string | undefined,
  moves: ReadonlyMap<string, CableMove>,
): CableMove[] | undefined {
  const chain = [first];
  for (;;) {
    const { by } = chain.at(-1)!;
    const inTheWay = cableAt(by);
    if (!inTheWay || by === first.port) {
      return chain;
    }
    const next = moves.get(by);
    if (next?.id !== inTheWay || chain.some(({ port }) => port === next.port)) {
      return undefined;
    }
    chain.push(next);
  }
}
