import { portKey } from './KnownPorts';
import { Sighting } from './sightings';
import { ExpectedLink } from './types';

/** What is at the other side of a port, whichever of the two said so. */
export interface Neighbour {
  device: string;
  port?: string;
  /** Where the records have that port. */
  key?: string;
  sighting: Sighting;
}

/** Of one of the ends of a link. */
export interface EndNeighbour extends Neighbour {
  end: 'a' | 'b';
}

/** Neighbours of ports, in both directions: what one end sees is seen by the other. */
export class Neighbours {
  private readonly byPort = new Map<string, Neighbour[]>();

  constructor(sightings: readonly Sighting[]) {
    for (const sighting of sightings) {
      const { from, to, toKey } = sighting;
      const fromKey = portKey(from);
      this.add(fromKey, { ...to, key: toKey, sighting });
      if (toKey !== undefined && toKey !== fromKey) {
        this.add(toKey, { ...from, key: fromKey, sighting });
      }
    }
  }

  of(key: string): readonly Neighbour[] {
    return this.byPort.get(key) ?? [];
  }

  ofBoth({ a, b }: ExpectedLink): EndNeighbour[] {
    return [
      ...this.of(portKey(a)).map(each => ({ ...each, end: 'a' as const })),
      ...this.of(portKey(b)).map(each => ({ ...each, end: 'b' as const })),
    ];
  }

  private add(key: string, neighbour: Neighbour) {
    const others = this.byPort.get(key);
    if (others) {
      others.push(neighbour);
    } else {
      this.byPort.set(key, [neighbour]);
    }
  }
}
