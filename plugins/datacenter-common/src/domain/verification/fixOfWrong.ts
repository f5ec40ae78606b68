import { portKey } from './KnownPorts';
import { EndNeighbour, Neighbours } from './Neighbours';
import { ExpectedLink, LinkEnd, LinkFix } from './types';

/**
 * What puts a link right whose ends see something else: exchanging two plugs where that makes another link right as well,
 * else moving the one that is plugged in wrong.
 *
 * @param seen - at least one
 */
export function fixOfWrong(
  link: ExpectedLink,
  seen: readonly EndNeighbour[],
  others: {
    /** Links that are not verified, by the keys of their ends. */
    expected: ReadonlyMap<string, ExpectedLink>;
    neighbours: Neighbours;
  },
): LinkFix {
  for (const neighbour of seen) {
    const swap = swapWith(link, neighbour, others);
    if (swap) {
      return swap;
    }
  }
  // What the records have says more.
  const { end, device, port } = seen.find(({ key }) => key) ?? seen[0];
  const [stays, to] = end === 'a' ? [link.a, link.b] : [link.b, link.a];
  return { code: 'move', stays, from: { device, port }, to };
}

/** Our other end is plugged in where the other link's would be. */
function swapWith(
  link: ExpectedLink,
  { end, key }: EndNeighbour,
  { expected, neighbours }: Parameters<typeof fixOfWrong>[2],
): LinkFix | undefined {
  const other = key === undefined ? undefined : expected.get(key);
  if (!other || other === link) {
    return undefined;
  }
  const ours = end === 'a' ? link.b : link.a;
  const [theirs, theirOther] = sidesOf(other, key);
  const isCrossed = neighbours
    .of(portKey(ours))
    .some(each => each.key === portKey(theirOther));
  return isCrossed
    ? { code: 'swap', with: other.id, ports: [ours, theirs] }
    : undefined;
}

const sidesOf = (
  { a, b }: ExpectedLink,
  key: string | undefined,
): [LinkEnd, LinkEnd] => (portKey(a) === key ? [a, b] : [b, a]);
