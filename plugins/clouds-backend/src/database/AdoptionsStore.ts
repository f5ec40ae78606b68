import { ManagedKind } from '@rackstage/plugin-clouds-common';
import {
  InstanceRecord,
  NewEvent,
  OperationRecord,
  ResourceRecord,
} from './records';
import { Admission } from './workspaceUsage';

/** Something that is managed here, by our id. */
export interface ManagedId {
  kind: ManagedKind | 'instance';
  id: string;
}

export interface Adoption {
  /** Of the instances; absent where there are none. */
  operation?: OperationRecord;
  instances: InstanceRecord[];
  resources: ResourceRecord[];
}

/** Takes things of clouds in, and lets them go. */
export interface AdoptionsStore {
  /**
   * Stores all of it or nothing.
   *
   * @throws ConflictError when one of them is managed already or a name is taken, NotFoundError when the account is gone
   */
  adopt(
    adoption: Adoption,
    event: NewEvent,
    /** Whether their workspace has room for them. */
    admit?: Admission,
  ): Promise<void>;

  /**
   * Asks for all of them to be let go, or for none.
   *
   * @throws NotFoundError, ConflictError when something is under way with one of them, or something else here names it
   */
  release(things: ManagedId[], event: NewEvent): Promise<Released>;
}

export interface Released {
  instances: InstanceRecord[];
  resources: ResourceRecord[];
}
