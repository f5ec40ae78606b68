import { ObjectsTransaction } from '../../database/ObjectsStore';
import type { ChangeRun, Pending, RunContext } from '../ChangeRun';

/** What holds for a kind beyond its fields. */
export interface KindRules {
  /**
   * Completes and checks objects of the kind that are about to be written.
   *
   * @throws InputError, ConflictError
   */
  prepare?(
    pending: Pending[],
    objects: ObjectsTransaction,
    context: RunContext,
  ): Promise<void>;
  /** What follows from their being written: ports of a new device. */
  written?(pending: Pending[], run: ChangeRun): Promise<void>;
}
