import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Money } from '@rackstage/plugin-requests-common';

/** What is asked for, and by whom. */
export interface ExaminedRequest {
  /** Normalized. */
  subject: JsonObject;
  workspaceId: string;
  /** Entity ref. */
  owner: string;
  /** Entity ref of the user. */
  requester: string;
}

/** What a type finds out about what is asked for. */
export interface Examination {
  /** What speaks against it, in words for people; such a request is not taken. */
  problems: string[];
  region?: string;
  /** Of all of it, for a month; absent when it is not known. */
  monthlyPrice?: Money;
}

/** One kind of thing that can be requested. */
export interface RequestTypeDefinition {
  /** Its name, for ever: `instance`. */
  type: string;
  title: string;
  'title@ko'?: string;
  /** The template whose form asks for one. */
  formTemplateRef?: string;
  /** Page of what is asked about; `{field}` in it stands for a field of the subject: `/datacenter/plans/{planId}`. */
  pagePath?: string;
  /** What making one takes; who asked has to have it still when it is made. Absent where the approval alone gives it. */
  permission?: BasicPermission;

  /**
   * The one form in which equals are the same JSON: what was left empty is
   * left out.
   *
   * @throws InputError when it is not what the type takes
   */
  normalize(subject: JsonObject): JsonObject;

  /**
   * Checks and prices what is asked for. Makes nothing. What policies decide
   * on comes from here, and never from who asks.
   *
   * @param options - with the credentials of who asks: what they may not do is refused
   * @throws NotAllowedError
   */
  examine(
    request: ExaminedRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<Examination>;

  /** The template that makes it, and what it is given besides `requestId` and `requestedBy`. */
  provisioning(request: ExaminedRequest): {
    templateRef: string;
    values: JsonObject;
  };
}
