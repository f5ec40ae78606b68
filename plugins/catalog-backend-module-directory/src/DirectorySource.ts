import { RecordKind } from './domain/EntityNames';

/** A user as a directory tells of them. */
export interface DirectoryUser {
  /** Never changes, and is never given to somebody else. */
  id: string;
  /** What they sign in with. */
  username: string;
  displayName?: string;
  email?: string;
  disabled: boolean;
  /** Groups that the user's own record names, by id or other name of theirs. */
  groups: string[];
  /** Other names by which records refer to this one: a distinguished name. */
  aliases: string[];
}

export interface DirectoryGroup {
  id: string;
  /** With the groups above it, as `/cloud/operations`, where the directory arranges them so. */
  name: string;
  displayName?: string;
  description?: string;
  /** Users and groups that the group's own record names. */
  members: string[];
  /** The group above it, where the directory has one. */
  parent?: string;
  aliases: string[];
}

/** A record that cannot become an entity. */
export interface SkippedRecord {
  record: string;
  reason: string;
}

/** Where the changes begin that the next reading is to tell. */
export type Mark = string;

export interface DirectoryReading {
  users: DirectoryUser[];
  groups: DirectoryGroup[];
  skipped: SkippedRecord[];
  mark: Mark;
}

export interface DirectoryChanges extends DirectoryReading {
  /** Ids of what is known to be gone. */
  removed: string[];
  /** Ids of all records of a kind that there are, from a source that is not told what is gone. */
  present?: Partial<Record<RecordKind, string[]>>;
}

/** A place where users and groups come from. */
export interface DirectorySource {
  /** Everything. Throws rather than tell a part. */
  readAll(signal: AbortSignal): Promise<DirectoryReading>;
  /**
   * What has changed since the mark of the reading before. Telling something twice is fine; of a change that cannot be
   * told alone it tells nothing, and everything is read.
   */
  readChanges(
    since: Mark,
    signal: AbortSignal,
  ): Promise<DirectoryChanges | undefined>;
}
