import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { HistoryRecord, ObjectRecord } from './records';

export interface ObjectQuery extends PageQuery {
  search?: string;
  /** Any of the values of each field; '' stands for none. */
  filter?: Record<string, string[]>;
  /** A field, with '-' before it the other way round. Default: the title. */
  sort?: string;
}

/** What can be read, in a transaction or outside. */
export interface ObjectsReader {
  list(
    kind: ObjectKindName,
    query: ObjectQuery,
  ): Promise<RecordPage<ObjectRecord>>;
  /** In no particular order; those that are not there are left out. */
  getMany(kind: ObjectKindName, ids: string[]): Promise<ObjectRecord[]>;
  /** All that refer to one of the ids by the field. */
  referring(
    kind: ObjectKindName,
    field: string,
    ids: string[],
  ): Promise<ObjectRecord[]>;
  /** Titles by id, of those that are there. */
  titles(kind: ObjectKindName, ids: string[]): Promise<Map<string, string>>;
  /** Those that have one of these values of unique fields; `index` says which fields. */
  withUniqueKeys(
    kind: ObjectKindName,
    index: number,
    keys: string[],
  ): Promise<ObjectRecord[]>;
  /** Those that people call so, without case. */
  withTitles(kind: ObjectKindName, titles: string[]): Promise<ObjectRecord[]>;
  listHistory(
    objectId: string,
    query: PageQuery,
  ): Promise<RecordPage<HistoryRecord>>;
  /** Which cable ends in which port: cable ids by port id. */
  cablesAt(portIds: string[]): Promise<Map<string, string>>;
  /** What is in the units of racks. */
  unitsIn(rackIds: string[]): Promise<RackUnit[]>;
}

/** Half a unit of height on one face of a rack, and the device in it. */
export interface RackUnit {
  rackId: string;
  face: 'front' | 'rear';
  /** Twice the position: 2 is the lower half of unit 1. */
  halfUnit: number;
  deviceId: string;
}

export interface ObjectsTransaction extends ObjectsReader {
  /** Of what fails inside, nothing stays; what was done before does. */
  attempt<T>(work: (transaction: ObjectsTransaction) => Promise<T>): Promise<T>;
  /** @throws ConflictError when a unique value is there already */
  insert(records: ObjectRecord[]): Promise<void>;
  /** @throws ConflictError when one has changed since, or a unique value is there already */
  update(records: { record: ObjectRecord; revision: number }[]): Promise<void>;
  /** @throws ConflictError when something refers to one */
  delete(kind: ObjectKindName, ids: string[]): Promise<void>;
  record(entries: HistoryRecord[]): Promise<void>;
  /** @throws ConflictError when another cable ends in one of the ports */
  setCableEnds(cables: ObjectRecord[]): Promise<void>;
  removeCableEnds(cableIds: string[]): Promise<void>;
  /** Takes devices out of their units and puts them into these. @throws ConflictError when one is taken */
  setUnits(deviceIds: string[], units: RackUnit[]): Promise<void>;
}

export interface ObjectsStore extends ObjectsReader {
  transaction<T>(
    work: (transaction: ObjectsTransaction) => Promise<T>,
  ): Promise<T>;
}
