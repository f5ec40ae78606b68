import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { PortalDocument, SearchFacetValue } from '@rackstage/search-documents';
import { AttributeCondition } from '@rackstage/search-sources';

/** Documents of a type that somebody may find: all, or those that fit. */
export interface VisibleType {
  type: string;
  condition?: PermissionCriteria<AttributeCondition>;
}

/** Where in the order of results a document is. */
export interface Place {
  /** How well it fits; 0 is best. */
  rank: number;
  changedAt: number;
  id: number;
}

export interface IndexQuery {
  /** Folded; each of them must be in the document. */
  words: string[];
  visible: VisibleType[];
  /** By `type` or attribute: documents with one of the values. */
  filters: Record<string, string[]>;
  limit: number;
  /** Results after this one. */
  after?: Place;
  /** What to count by. */
  facets: readonly string[];
}

export interface Findings {
  hits: { type: string; document: PortalDocument; rank: number }[];
  /** Place of the first hit among all of them. */
  offset: number;
  total: number;
  /** There are more than `total`. */
  isMore: boolean;
  facets: Record<string, SearchFacetValue[]>;
  /** Where the page before begins, if there is one: `undefined` in it is the start. */
  previous?: { after?: Place };
  next?: Place;
}

/** The index that all replicas share. */
export interface SearchStore {
  /**
   * Writes what is not in the index as it is.
   * @returns how many were written
   */
  put(type: string, documents: PortalDocument[]): Promise<number>;

  remove(type: string, refs: string[]): Promise<void>;

  /**
   * Lets go of documents that a complete listing of the type does not have:
   * once missed is not gone, as a listing may have been cut short; twice is.
   */
  sweep(type: string, listed: Set<string>): Promise<void>;

  /** Lets go, at once, of documents that fit and are not listed. */
  retain(
    type: string,
    within: AttributeCondition,
    listed: Set<string>,
  ): Promise<void>;

  find(query: IndexQuery): Promise<Findings>;
}
