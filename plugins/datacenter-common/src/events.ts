import { ObjectKindName } from './objects';

/** Events of the data center. They carry ids only and are hints. */
export const datacenterEvents = {
  /** Objects were made, changed or removed together. */
  objectsChanged: 'datacenter.objects.changed',
} as const;

export type ObjectsChangedEvent = {
  ids: { kind: ObjectKindName; id: string }[];
};

/** Signals on it say that something of the data center changed. */
export const datacenterSignalChannel = 'datacenter';
