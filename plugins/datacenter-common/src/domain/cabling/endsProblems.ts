import { PortRole } from '../../objects';
import { PortMedium, portMedium, portSpeedMbit } from './portMedium';

/** A port that a cable is to end in. */
export interface CableEndPort {
  readonly id: string;
  readonly role: PortRole;
  readonly type?: string;
  /** The cable that it already has. */
  readonly cableId?: string;
}

export type EndsProblem =
  | { readonly reason: 'no-end'; readonly side: 'a' | 'b' }
  | {
      readonly reason: 'same-port' | 'already-cabled' | 'cannot-be-cabled';
      readonly portId: string;
    }
  | { readonly reason: 'mixed-roles'; readonly side: 'a' | 'b' }
  | {
      readonly reason: 'roles-do-not-match';
      readonly roles: readonly [PortRole, PortRole];
    }
  | {
      readonly reason: 'cable-does-not-fit';
      readonly portId: string;
      readonly medium: PortMedium;
    }
  | {
      readonly reason: 'media-do-not-match';
      readonly media: readonly [PortMedium, PortMedium];
    }
  | {
      readonly reason: 'speeds-differ';
      readonly mbit: readonly [number, number];
    };

const passThrough: readonly PortRole[] = ['front-port', 'rear-port'];
const circuit: readonly PortRole[] = ['circuit-a', 'circuit-z'];
const anyData: readonly PortRole[] = [
  'interface',
  'console-port',
  'console-server-port',
  ...passThrough,
  ...circuit,
];

/** Which roles go together, as NetBox's `COMPATIBLE_TERMINATION_TYPES` has it. */
export const matchingRoles: Readonly<Record<PortRole, readonly PortRole[]>> = {
  interface: ['interface', ...passThrough, ...circuit],
  'console-port': ['console-server-port', ...passThrough],
  'console-server-port': ['console-port', ...passThrough],
  'power-port': ['power-outlet', 'feed'],
  'power-outlet': ['power-port'],
  feed: ['power-port'],
  'front-port': anyData,
  'rear-port': anyData,
  'circuit-a': ['interface', ...passThrough, ...circuit],
  'circuit-z': ['interface', ...passThrough, ...circuit],
};

export function portTypesMatch(a: PortRole, b: PortRole): boolean {
  return matchingRoles[a].includes(b);
}

/** Media that a type of cable goes into; the first rule that matches. */
const cableMedia: readonly (readonly [RegExp, readonly PortMedium[]])[] = [
  [/^power$/, ['power']],
  [/^(smf|mmf)/, ['fibre', 'cage']],
  [/^(dac|aoc)/, ['cage']],
  // A cage takes a copper transceiver, a console port is often an RJ-45.
  [/^(cat|mrj21)/, ['copper', 'serial', 'cage']],
  [/^coaxial$/, ['coaxial']],
  [/^usb$/, ['usb', 'serial']],
];

/** Media of ports that one cable can have at its two sides. */
const togetherWith: Readonly<Partial<Record<PortMedium, PortMedium[]>>> = {
  copper: ['copper', 'cage', 'serial'],
  serial: ['serial', 'copper', 'usb'],
  fibre: ['fibre', 'cage'],
  cage: ['cage', 'fibre', 'copper'],
  coaxial: ['coaxial'],
  usb: ['usb', 'serial'],
  power: ['power'],
};

const isPower = (role: PortRole) =>
  role === 'power-port' || role === 'power-outlet' || role === 'feed';

/** What a port that says nothing of its type still must be. */
function mediumOf(port: CableEndPort): PortMedium {
  return isPower(port.role) ? 'power' : portMedium(port.type);
}

function cableFits(
  port: CableEndPort,
  cableType: string | undefined,
): EndsProblem[] {
  const medium = mediumOf(port);
  if (medium === 'virtual' || medium === 'wireless') {
    return [{ reason: 'cannot-be-cabled', portId: port.id }];
  }
  const rule = cableMedia.find(([type]) => type.test(cableType ?? ''));
  if (!rule || medium === 'unknown' || rule[1].includes(medium)) {
    // What is unknown may fit, but a power cable goes into power ports only.
    return rule && medium === 'unknown' && cableType === 'power'
      ? [{ reason: 'cable-does-not-fit', portId: port.id, medium }]
      : [];
  }
  return [{ reason: 'cable-does-not-fit', portId: port.id, medium }];
}

function sidesMatch(a: CableEndPort, b: CableEndPort): EndsProblem[] {
  if (!portTypesMatch(a.role, b.role)) {
    return [{ reason: 'roles-do-not-match', roles: [a.role, b.role] }];
  }
  const media = [mediumOf(a), mediumOf(b)] as const;
  const together = togetherWith[media[0]];
  if (together && media[1] !== 'unknown' && !together.includes(media[1])) {
    return [{ reason: 'media-do-not-match', media }];
  }
  const speeds = [portSpeedMbit(a.type), portSpeedMbit(b.type)] as const;
  const [speedA, speedB] = speeds;
  // A transceiver of less speed may be in a cage; two fixed ports negotiate copper only.
  const isFixedFibre = media[0] === 'fibre' && media[1] === 'fibre';
  if (isFixedFibre && speedA && speedB && speedA !== speedB) {
    return [{ reason: 'speeds-differ', mbit: [speedA, speedB] }];
  }
  return [];
}

/**
 * Why a cable cannot have these ends; nothing if it can.
 *
 * @param cable - its id, if it is there already, and its type
 */
export function endsProblems(
  a: readonly CableEndPort[],
  b: readonly CableEndPort[],
  cable: { readonly id?: string; readonly type?: string } = {},
): EndsProblem[] {
  const problems: EndsProblem[] = [];
  for (const [side, ports] of [
    ['a', a],
    ['b', b],
  ] as const) {
    if (ports.length === 0) problems.push({ reason: 'no-end', side });
    if (new Set(ports.map(port => port.role)).size > 1) {
      problems.push({ reason: 'mixed-roles', side });
    }
  }
  const seen = new Set<string>();
  for (const port of [...a, ...b]) {
    if (seen.has(port.id)) {
      problems.push({ reason: 'same-port', portId: port.id });
      continue;
    }
    seen.add(port.id);
    if (port.cableId !== undefined && port.cableId !== cable.id) {
      problems.push({ reason: 'already-cabled', portId: port.id });
    }
    problems.push(...cableFits(port, cable.type));
  }
  if (a.length > 0 && b.length > 0) problems.push(...sidesMatch(a[0], b[0]));
  return problems;
}
