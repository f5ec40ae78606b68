import { endsProblems, portMedium, portSpeedMbit } from '../cabling';
import { cagesMatch, linkSpeedMbit } from './cableTypeFor';
import { CableReason, DeviceToWire, PortToWire } from './types';

const collator = new Intl.Collator('en', { numeric: true });

/** `eth2` before `eth10`. */
export const byName = (a: Named, b: Named) =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PortPair {
  readonly a: PortToWire;
  readonly b: PortToWire;
  readonly reason: CableReason;
}

interface Match {
  readonly rank: number;
  readonly reason: CableReason;
}

/** Chooses free ports that go together, and remembers those that it gave away. */
export class PortChoice {
  private readonly used = new Set<string>();
  private readonly matches = new Map<string, Match | undefined>();

  freePorts(
    device: DeviceToWire,
    role: PortToWire['role'],
  ): readonly PortToWire[] {
    return device.ports
      .filter(
        port =>
          port.role === role &&
          !port.isTaken &&
          !port.managementOnly &&
          !this.used.has(port.id),
      )
      .sort(byName);
  }

  take(...ports: readonly PortToWire[]): void {
    ports.forEach(port => this.used.add(port.id));
  }

  /** The two that match best, of equal ones those whose names come first. */
  pair(
    a: DeviceToWire,
    b: DeviceToWire,
    speedMbit: number | undefined,
  ): PortPair | 'no-free-port' | 'ports-do-not-match' {
    const ones = this.freePorts(a, 'interface');
    const others = this.freePorts(b, 'interface');
    if (ones.length === 0 || others.length === 0) return 'no-free-port';
    let best: (PortPair & { rank: number }) | undefined;
    for (const one of ones) {
      for (const other of others) {
        const match = this.match(one, other, speedMbit);
        if (match && match.rank < (best?.rank ?? Infinity)) {
          best = { a: one, b: other, ...match };
        }
      }
    }
    return best ?? 'ports-do-not-match';
  }

  private match(
    a: PortToWire,
    b: PortToWire,
    speedMbit: number | undefined,
  ): Match | undefined {
    const key = `${a.type} ${b.type} ${speedMbit}`;
    if (!this.matches.has(key)) this.matches.set(key, matchOf(a, b, speedMbit));
    return this.matches.get(key);
  }
}

function matchOf(
  a: PortToWire,
  b: PortToWire,
  wanted: number | undefined,
): Match | undefined {
  const free = [a, b].map(({ id, role, type }) => ({ id, role, type }));
  const problems = endsProblems([free[0]], [{ ...free[1], id: `${b.id} b` }]);
  const mbit = linkSpeedMbit(a, b);
  if (problems.length > 0 || !cagesMatch(a, b)) return undefined;
  if (wanted !== undefined && (mbit ?? 0) < wanted) return undefined;
  // Of what is fast enough the slowest, so that fast ports are left for what needs them; else the fastest.
  const speedRank = (mbit ?? 0) / 1e7;
  const rank = wanted === undefined ? 1 - speedRank : speedRank;
  if (a.type !== undefined && a.type === b.type) {
    return { rank, reason: { code: 'same-type', text: a.type } };
  }
  const isSame = portSpeedMbit(a.type) === portSpeedMbit(b.type);
  const sameMedium = portMedium(a.type) === portMedium(b.type) ? 0 : 2;
  return isSame
    ? {
        rank: rank + 2 + sameMedium,
        reason: { code: 'same-speed', value: mbit },
      }
    : {
        rank: rank + 8 + sameMedium,
        reason: { code: 'other-speed', value: mbit },
      };
}
