import {
  AdoptionPreview,
  AdoptionRequest,
  AdoptionResult,
  ReleaseRequest,
} from '@rackstage/plugin-clouds-common';
import { Caller } from '@rackstage/ownership';

/** Takes things that are in a cloud already into management, and lets them go. */
export interface AdoptionService<TCaller = Caller> {
  /**
   * What would become of them, what speaks against it, and what belongs to them. Nothing is stored.
   *
   * @throws NotFoundError without the account, ServiceUnavailableError when the cloud does not answer
   */
  preview(request: AdoptionRequest, caller: TCaller): Promise<AdoptionPreview>;

  /**
   * All of them, as they are in the cloud now, or none.
   *
   * @throws InputError, NotFoundError, ConflictError when one is managed already, ServiceUnavailableError when the cloud does not answer
   */
  adopt(request: AdoptionRequest, caller: TCaller): Promise<AdoptionResult>;

  /**
   * Ends their management; they stay in the cloud, without our tag.
   *
   * @throws NotFoundError, ConflictError when something is under way with one of them or something else here uses it
   */
  release(request: ReleaseRequest, caller: TCaller): Promise<AdoptionResult>;
}
