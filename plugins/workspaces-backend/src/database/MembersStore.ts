import { PageQuery, RecordPage } from '@rackstage/stores';
import { MemberRecord } from './records';

export interface MemberQuery extends PageQuery {
  workspaceId: string;
  /** Text in the entity ref or the role. */
  search?: string;
}

export interface MembersStore {
  list(query: MemberQuery): Promise<RecordPage<MemberRecord>>;

  /** @throws NotFoundError */
  get(workspaceId: string, id: string): Promise<MemberRecord>;

  /** @throws ConflictError when it is there, InputError when there is no such role */
  add(record: MemberRecord): Promise<void>;

  /** @throws NotFoundError, InputError, ConflictError when it has another role by now or is the last owner */
  changeRole(
    workspaceId: string,
    id: string,
    role: string,
    was: string,
  ): Promise<MemberRecord>;

  /** @throws NotFoundError, ConflictError when it is the last owner */
  remove(workspaceId: string, id: string): Promise<void>;

  /** Makes these, and only these, the declared members of a workspace. */
  declare(workspaceId: string, records: MemberRecord[]): Promise<void>;
}
