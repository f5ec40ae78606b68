import { ObjectKindName } from './objects';

/** Events of the data center. They carry ids only and are hints. */
export const datacenterEvents = {
  /** Objects were made, changed or removed together. */
  objectsChanged: 'datacenter.objects.changed',
} as const;

export type ObjectsChangedEvent = {
  ids: { kind: ObjectKindName; id: string }[];
};
