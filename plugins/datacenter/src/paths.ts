import { ObjectKindName } from '@rackstage/plugin-datacenter-common';

/** The tabs of the data center, and the kinds that each has. */
export const groups = {
  places: ['places', 'rows', 'room-objects', 'tray-corners', 'trays'],
  racks: ['racks', 'reservations', 'roles'],
  devices: ['devices', 'bays', 'modules', 'ports'],
  cabling: ['cables', 'cable-stock', 'circuits'],
  power: ['feeds', 'panels'],
  library: ['device-types', 'module-types'],
} as const satisfies Record<string, readonly ObjectKindName[]>;

export type GroupName = keyof typeof groups;

export const groupNames = Object.keys(groups) as GroupName[];

const groupOf = (kind: ObjectKindName): GroupName =>
  groupNames.find(name =>
    (groups[name] as readonly ObjectKindName[]).includes(kind),
  )!;

export const listPath = (kind: ObjectKindName): string =>
  `/datacenter/${groupOf(kind)}/${kind}`;

export const objectPath = (kind: ObjectKindName, id: string): string =>
  `${listPath(kind)}/${id}`;

/** The page of something, with what is in it in focus where it is drawn. */
export const focusedIn = (
  around: { kind: ObjectKindName; id: string },
  inner: { id: string },
): string =>
  `${objectPath(around.kind, around.id)}?${new URLSearchParams({ focus: inner.id })}`;

/** All comparisons of cables with what devices see. */
export const runsPath = '/datacenter/cabling/verifications';

export const runPath = (id: string): string => `${runsPath}/${id}`;
