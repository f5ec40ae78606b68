import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Draft,
  DraftChange,
  DraftSummary,
  NewDraft,
} from '@rackstage/plugin-requests-common';
import { DraftFilter } from '../database/DraftsStore';

type Credentials = BackstageCredentials;

/** Half-filled forms of whoever asks; nobody else's are there. */
export interface DraftService {
  list(
    filter: DraftFilter,
    credentials: Credentials,
  ): Promise<{ items: DraftSummary[] }>;

  /** @throws NotFoundError */
  get(id: string, credentials: Credentials): Promise<Draft>;

  /** @throws ConflictError when this form is kept already */
  create(draft: NewDraft, credentials: Credentials): Promise<Draft>;

  /** @throws ConflictError when it was changed elsewhere, NotFoundError */
  update(
    id: string,
    change: DraftChange,
    credentials: Credentials,
  ): Promise<Draft>;

  delete(id: string, credentials: Credentials): Promise<void>;
}
