import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ApprovalCheck,
  NewRequest,
  RequestDetail,
  RequestDraft,
  RequestPreview,
} from '@rackstage/plugin-requests-common';

/** On whose behalf the requests context is asked. */
export interface RequestsServiceOptions {
  /** On whose behalf; permissions are theirs. */
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** What the requests context answers to other backends. Rejects with `ResponseError` where it says nothing else. */
export interface RequestsService {
  /** What policies ask for; nothing is filed. */
  preview(
    draft: RequestDraft,
    options: RequestsServiceOptions,
  ): Promise<RequestPreview>;

  submit(
    request: NewRequest,
    options: RequestsServiceOptions,
  ): Promise<RequestDetail>;

  get(id: string, options: RequestsServiceOptions): Promise<RequestDetail>;

  /**
   * For whoever makes something, just before.
   *
   * @throws NotAllowedError unless policies ask for no approval, or the named
   * request is approved, asks for just this, and is being provisioned
   */
  requireApproved(check: ApprovalCheck): Promise<void>;
}
