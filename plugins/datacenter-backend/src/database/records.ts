import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

/** An object as it is stored; fields without a value are absent. */
export interface ObjectRecord {
  id: string;
  kind: ObjectKindName;
  revision: number;
  createdAt: string;
  updatedAt: string;
  fields: FieldValues;
}

export type HistoryAction = 'create' | 'update' | 'delete';

/** What one change did to one object. */
export interface HistoryRecord {
  id: string;
  objectId: string;
  kind: ObjectKindName;
  title: string;
  action: HistoryAction;
  at: string;
  /** Entity ref of the person, or id of the service. */
  by: string;
  /** The same for all that was done together. */
  changeId: string;
  reason?: string;
  changes: { field: string; before: unknown; after: unknown }[];
}
