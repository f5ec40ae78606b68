import { RoleRecord } from './records';

export type RoleFields = Partial<Omit<RoleRecord, 'name' | 'revision'>>;

/** Roles that administrators made. */
export interface RolesStore {
  /** By name. */
  list(): Promise<RoleRecord[]>;

  /** @throws ConflictError when there is one of this name */
  insert(record: RoleRecord): Promise<void>;

  /** @throws NotFoundError, ConflictError when it is no longer at the revision that the change is based on */
  update(name: string, fields: RoleFields, based: number): Promise<RoleRecord>;

  /** @throws NotFoundError, ConflictError when it has changed or a member has it */
  delete(name: string, based: number): Promise<void>;
}
