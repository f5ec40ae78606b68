import { HeldLoss } from '../domain/lossGuard';
import { Loss } from '../domain/recentLosses';
import { RecordKind } from '../domain/EntityNames';
import { Mark } from '../DirectorySource';

/** A record as it was last sent to the catalog. */
export interface KnownRecord {
  kind: RecordKind;
  id: string;
  name: string;
  /** Of the entity. */
  digest: string;
  aliases: string[];
}

export interface DirectoryState {
  mark?: Mark;
  held?: HeldLoss & { users: number; groups: number };
  /** What was removed lately. */
  losses: Loss[];
  /** Of the last full reading that worked, in UTC. */
  readAt?: string;
}

export interface DirectoryStore {
  state(directory: string): Promise<DirectoryState>;
  setState(directory: string, state: DirectoryState): Promise<void>;
  /** @returns whether there was a loss to confirm */
  confirmLoss(directory: string): Promise<boolean>;
  records(directory: string): Promise<KnownRecord[]>;
  write(
    directory: string,
    changed: KnownRecord[],
    removed: KnownRecord[],
  ): Promise<void>;
}
