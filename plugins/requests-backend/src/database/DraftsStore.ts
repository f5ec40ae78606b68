import { DraftHead, DraftRecord } from './workRecords';

export interface DraftFilter {
  templateRef?: string;
  journeyId?: string;
}

/** Whose drafts. */
export interface DraftsOf {
  owner: string;
  /** Only those that are for this workspace. */
  workspaceId?: string;
}

/** Half-filled forms; whose is part of every question. */
export interface DraftsStore {
  /** @returns whether it was written: false when the person already has one of this form */
  insert(draft: DraftRecord): Promise<boolean>;

  /** The latest first. */
  list(whose: DraftsOf, filter: DraftFilter): Promise<DraftHead[]>;

  count(owner: string): Promise<number>;

  /** @throws NotFoundError */
  get(whose: DraftsOf, id: string): Promise<DraftRecord>;

  /** @returns false when what is replaced is no longer of this revision */
  replace(draft: DraftRecord, revision: number): Promise<boolean>;

  /** Also when it is gone already. */
  delete(whose: DraftsOf, id: string): Promise<void>;

  deleteForm(
    owner: string,
    templateRef: string,
    formKey: string,
  ): Promise<void>;

  deleteExpired(now: string): Promise<number>;
}
