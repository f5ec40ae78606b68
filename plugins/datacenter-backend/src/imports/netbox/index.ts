export * from './differences';
export { NetboxClient } from './NetboxClient';
export type { NetboxClientOptions } from './NetboxClient';
export { readNetbox } from './readNetbox';
export type { ReadOptions } from './readNetbox';
export type {
  ImportBatch,
  ImportCursor,
  ImportFields,
  ImportItem,
  SkippedItem,
  SkipReason,
  SourceId,
  SourceReference,
} from './types';
