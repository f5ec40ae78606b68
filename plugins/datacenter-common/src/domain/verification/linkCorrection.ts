import { LinkEnd, LinkFix } from './types';

/** What the records would have to say, so that they say what is there. */
export type LinkCorrection =
  /** Ids of the two ports that a new cable joins. */
  | { code: 'connect'; ports: readonly [string, string] }
  /** In the ends of cables, a port takes the place of another. */
  | {
      code: 'replace';
      cables: readonly { id: string; port: string; by: string }[];
    };

/**
 * Corrects the records instead of the cables. There is nothing to correct where something is missing or not known, and
 * where a patch panel is on the way: which of its cables leads elsewhere, nobody sees.
 *
 * @param cableId - of the link, where it is a single cable
 * @param cableOf - ids of the single cables of other links, by the ids of the links
 * @param portOf - ids of the ports that the records have
 */
export function linkCorrection({
  fix,
  cableId,
  cableOf,
  portOf,
}: {
  fix: LinkFix;
  cableId?: string;
  cableOf: (linkId: string) => string | undefined;
  portOf: (end: LinkEnd) => string | undefined;
}): LinkCorrection | undefined {
  if (fix.code === 'record') {
    const [a, b] = [portOf(fix.a), portOf(fix.b)];
    return a && b && a !== b ? { code: 'connect', ports: [a, b] } : undefined;
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
  if (fix.code === 'move') {
    const { device, port } = fix.from;
    const seen = port === undefined ? undefined : portOf({ device, port });
    const recorded = portOf(fix.to);
    return cableId && seen && recorded && seen !== recorded
      ? {
          code: 'replace',
          cables: [{ id: cableId, port: recorded, by: seen }],
        }
      : undefined;
  }
  return undefined;
}
