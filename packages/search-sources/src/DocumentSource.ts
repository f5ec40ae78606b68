import {
  BackstageCredentials,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Permission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { PortalDocument } from '@rackstage/search-documents';

/** Of a document: one of its values of the attribute is one of these. */
export interface AttributeCondition {
  attribute: string;
  values: string[];
}

/** Who may find the documents of a source. */
export interface DocumentVisibility {
  permission: Permission;
  /**
   * By its name, what a rule of the permission's resource type means for
   * documents. Whoever is allowed by a rule that is not here finds none.
   */
  rules?: Record<string, (params: JsonObject) => AttributeCondition>;
  /** What somebody may find further depends on who asks: nothing, for everything. */
  narrow?(
    credentials: BackstageCredentials,
  ): Promise<AttributeCondition | undefined>;
}

/** The index, for a source that hears of changes. */
export interface DocumentChanges {
  /** Makes them findable as they are now. */
  put(documents: PortalDocument[]): Promise<void>;
  /** Makes them not findable any more. */
  remove(refs: string[]): Promise<void>;
  /**
   * Puts these in the place of all documents that fit the condition. When
   * reading them fails, everything stays as it was.
   */
  replace(
    within: AttributeCondition,
    documents: AsyncIterable<PortalDocument[]>,
  ): Promise<void>;
}

/** One type of documents: all of them on schedule, single ones as they change. */
export interface DocumentSource {
  type: string;
  visibility?: DocumentVisibility;
  /** When everything is listed. Documents that did not change cost no write. */
  schedule: SchedulerServiceTaskRunner;
  list(): AsyncIterable<PortalDocument[]>;
  /** Called once, when the portal has started. */
  watch?(changes: DocumentChanges): Promise<void>;
}
