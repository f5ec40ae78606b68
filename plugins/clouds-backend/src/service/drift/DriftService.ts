import { Instance, ManagedResource } from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';

export interface DriftDecision {
  /** `accept`: what the cloud has is what is asked for from now on. `restore`: what was asked for is brought about anew. */
  decision: 'accept' | 'restore';
  /** Only these fields; absent: all that drifted. */
  fields?: string[];
  /** Of the thing as it was read. */
  revision?: number;
}

/** What people decide about things that were changed, or lost, in the cloud. */
export interface DriftService<TCaller = Caller> {
  /** @throws NotFoundError, ConflictError when nothing drifted or it was changed meanwhile, InputError when that cannot be done */
  decideInstance(
    id: string,
    decision: DriftDecision,
    caller: TCaller,
  ): Promise<Instance>;

  /** @throws NotFoundError, ConflictError when nothing drifted or it was changed meanwhile, InputError when that cannot be done */
  decideResource(
    id: string,
    decision: DriftDecision,
    caller: TCaller,
  ): Promise<ManagedResource>;
}
