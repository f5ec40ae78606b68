import { IndexableDocument } from '@backstage/plugin-search-common';

/** Types of documents that this portal brings itself. */
export const documentTypes = {
  action: 'action',
  apiOperation: 'api-operation',
  catalog: 'software-catalog',
  account: 'cloud-account',
  driver: 'cloud-driver',
  instance: 'cloud-instance',
  inventory: 'cloud-resource',
  managed: 'managed-cloud-resource',
  task: 'scaffolder-task',
} as const;

/** One thing that can be found. */
export type PortalDocument = IndexableDocument & {
  /** Which of its type it is; stays the same as long as the thing exists. */
  ref: string;
  /** What stands for exactly this thing: ids, addresses, serial numbers, names in another language. */
  identifiers?: string[];
  /** Further words to be found by, which no result shows. */
  keywords?: string[];
  /** What results are narrowed by, counted by, and what permissions decide on. */
  attributes?: Record<string, string | string[]>;
};

/** The titles beside the first, as `title@ko`, by which a result is called in the reader's language. */
export const translatedTitles = (metadata: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(metadata).filter(
      ([key, title]) => key.startsWith('title@') && typeof title === 'string',
    ),
  );
