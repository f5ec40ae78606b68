import {
  DatacenterObject,
  FieldValues,
  HistoryEntry,
  ObjectChange,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { ObjectQuery } from '../database/ObjectsStore';

type Titles = Record<string, string>;

/** What can be done with objects, whatever their kind. */
export interface ObjectService<TCaller> {
  list(
    kind: ObjectKindName,
    query: ObjectQuery,
    caller: TCaller,
  ): Promise<RecordPage<DatacenterObject> & { titles: Titles }>;
  get(
    kind: ObjectKindName,
    id: string,
    caller: TCaller,
  ): Promise<DatacenterObject & { titles: Titles }>;
  history(
    kind: ObjectKindName,
    id: string,
    query: PageQuery,
    caller: TCaller,
  ): Promise<RecordPage<HistoryEntry> & { titles: Titles }>;
  create(
    kind: ObjectKindName,
    fields: FieldValues,
    caller: TCaller,
  ): Promise<DatacenterObject>;
  update(
    kind: ObjectKindName,
    id: string,
    change: { revision: number; fields: FieldValues },
    caller: TCaller,
  ): Promise<DatacenterObject>;
  delete(kind: ObjectKindName, id: string, caller: TCaller): Promise<void>;
  /** All of them, or none. */
  apply(
    changes: ObjectChange[],
    reason: string | undefined,
    caller: TCaller,
  ): Promise<DatacenterObject[]>;
}
