import { AccessFilter } from '@rackstage/ownership';
import { Workspace, WorkspaceSort } from '@rackstage/plugin-workspaces-common';
import { PageQuery, RecordPage } from '@rackstage/stores';
import { MemberRecord, WorkspaceRecord } from './records';

export interface WorkspaceQuery extends PageQuery {
  /** Text in the id, title, description or cost centre. */
  search?: string;
  states?: string[];
  environments?: string[];
  /** Entity refs: only where one of them is a member. */
  members?: string[];
  sort: WorkspaceSort;
  visible?: AccessFilter;
}

/** What changes; a field that is given as `undefined` is taken away. */
export type WorkspaceFields = Partial<
  Omit<WorkspaceRecord, 'id' | 'revision' | 'createdAt' | 'createdBy'>
>;

export interface WorkspacesStore {
  /** Whether it was not there yet. */
  insert(
    record: WorkspaceRecord,
    members: MemberRecord[],
    idempotencyKey?: string,
  ): Promise<boolean>;

  /** Whether it is there by the same caller and with the same key. */
  wasMadeWith(
    made: Pick<WorkspaceRecord, 'id' | 'createdBy'>,
    idempotencyKey: string,
  ): Promise<boolean>;

  /** @throws NotFoundError */
  get(id: string): Promise<Workspace>;

  /** Those that exist, in no order. */
  getMany(ids: string[]): Promise<Workspace[]>;

  list(query: WorkspaceQuery): Promise<RecordPage<Workspace>>;

  /** @throws NotFoundError, ConflictError when it is no longer at the revision that the change is based on */
  update(
    id: string,
    fields: WorkspaceFields,
    based: number,
  ): Promise<Workspace>;
}
