import {
  FieldValue,
  NetboxSkipReason,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

/** Which object of the NetBox it is, in every run: `dcim.rack:12`. */
export type SourceId = string;

/** Stands for the id of the object that has come of another one. */
export interface SourceReference {
  source: SourceId;
}

/** References are markers, ends of cables lists of markers. Null: there is nothing; absent: NetBox does not say. */
export type ImportFields = Record<
  string,
  FieldValue | SourceReference | readonly SourceReference[]
>;

export interface ImportItem {
  sourceId: SourceId;
  fields: ImportFields;
  /** What of it could not be kept. */
  note?: string;
}

export interface SkippedItem {
  sourceId: SourceId;
  /** As NetBox shows it. */
  name: string;
  reason: NetboxSkipReason;
  /** For people. */
  detail?: string;
}

/** Where to go on reading. */
export interface ImportCursor {
  /** Name of a step. */
  step: string;
  /** Objects of the step's list that are done. */
  offset: number;
}

/** What one page of a list becomes. What it refers to is in it, or in one before. */
export interface ImportBatch {
  kind: ObjectKindName;
  step: string;
  items: ImportItem[];
  skipped: SkippedItem[];
  /** How many objects the step's list has. */
  total: number;
  /** After this batch. Undefined: it was the last one. */
  next?: ImportCursor;
}

/** What a mapping makes of an object: not looked over yet. */
export interface Draft {
  sourceId: SourceId;
  fields: Record<string, ImportFields[string] | undefined>;
  /** References without which it would be somewhere else than it is: when one is not known, it is skipped. */
  needs?: readonly string[];
  notes?: (string | undefined | false | null)[];
}

export type Mapped = Draft | SkippedItem;
