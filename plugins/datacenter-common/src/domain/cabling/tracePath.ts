import { PortRole } from '../../objects';

export interface PathPort {
  id: string;
  role: PortRole;
  /** Of a front port: the rear port behind it, and its position there. */
  rearPortId?: string;
  rearPosition?: number;
  /** Of a rear port; 1 where nothing is said. */
  positions?: number;
  circuitId?: string;
}

export interface PathCable {
  id: string;
  a: readonly string[];
  b: readonly string[];
  /** Planned and decommissioned cables carry nothing. */
  connected: boolean;
}

/** What paths lead through. */
export interface PathPlant {
  port(id: string): PathPort | undefined;
  /** The cable in a port. */
  cableIn(portId: string): PathCable | undefined;
  /** The front ports of a rear port. */
  frontPorts(rearPortId: string): readonly PathPort[];
  /** Both ports of a circuit. */
  circuitPorts(circuitId: string): readonly PathPort[];
}

/** One cable, as it is come across: from its near side to its far side. */
export interface PathHop {
  near: string[];
  cableId: string;
  far: string[];
}

export interface CablePath {
  hops: PathHop[];
  /** It ends in a port that is an end, not just where nothing leads on. */
  complete: boolean;
  /** It comes to a port of several positions, and nothing says which one is meant. */
  split: boolean;
  /** Every cable is connected. */
  active: boolean;
  /** It comes back to where it has been. */
  circular: boolean;
}

/** What nothing leads on from. */
const isEnd = ({ role }: PathPort) =>
  !['front-port', 'rear-port', 'circuit-a', 'circuit-z'].includes(role);

/**
 * The way of a signal from a port, as NetBox follows it (`CablePath.from_origin`
 * of 3.6): across cables to all ends of their other side; from a front port to
 * the rear port behind it, whose positions are put on a stack when it has
 * several; from a rear port to the front ports of the position on top of the
 * stack; across a circuit to its other side.
 */
export function tracePath(originId: string, plant: PathPlant): CablePath {
  const path: CablePath = {
    hops: [],
    complete: false,
    split: false,
    active: true,
    circular: false,
  };
  const stack: number[][] = [];
  const seen = new Set<string>();
  let near: PathPort[] = portsOf([originId], plant);
  while (near.length > 0) {
    const cable = plant.cableIn(near[0].id);
    if (!cable) {
      break;
    }
    const key = `${cable.id} ${near[0].id}`;
    if (seen.has(key)) {
      path.circular = true;
      break;
    }
    seen.add(key);
    path.active &&= cable.connected;
    const fromA = cable.a.includes(near[0].id);
    const far = portsOf(fromA ? cable.b : cable.a, plant);
    path.hops.push({
      near: near.map(({ id }) => id),
      cableId: cable.id,
      far: far.map(({ id }) => id),
    });
    if (far.length === 0) {
      break;
    }
    if (isEnd(far[0])) {
      path.complete = true;
      break;
    }
    near = behind(far, stack, plant, path);
  }
  path.active &&= path.hops.length > 0;
  return path;
}

/** The ports that a signal leaves by after it came in by these, which are of one role. */
function behind(
  far: PathPort[],
  stack: number[][],
  plant: PathPlant,
  path: CablePath,
): PathPort[] {
  const [first] = far;
  if (first.role === 'front-port') {
    const ids = [...new Set(far.flatMap(({ rearPortId }) => rearPortId ?? []))];
    const rears = portsOf(ids, plant);
    if (rears.length === 1 && (rears[0].positions ?? 1) > 1) {
      stack.push(far.map(({ rearPosition = 1 }) => rearPosition));
    }
    return rears;
  }
  if (first.role === 'rear-port') {
    const isSingle = far.length > 1 || (first.positions ?? 1) === 1;
    const positions = isSingle ? [1] : stack.pop();
    if (!positions) {
      path.split = true;
      return [];
    }
    return far
      .flatMap(({ id }) => plant.frontPorts(id))
      .filter(({ rearPosition = 1 }) => positions.includes(rearPosition));
  }
  return first.circuitId
    ? plant.circuitPorts(first.circuitId).filter(({ id }) => id !== first.id)
    : [];
}

const portsOf = (ids: readonly string[], plant: PathPlant): PathPort[] =>
  ids.flatMap(id => plant.port(id) ?? []);
