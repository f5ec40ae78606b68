export * from './differences';
export { NetboxClient } from './NetboxClient';
export type { NetboxClientOptions } from './NetboxClient';
export { readNetbox } from './readNetbox';
export type { ReadOptions } from './readNetbox';
export { listNames } from './steps';
export type {
  ImportBatch,
  ImportCursor,
  ImportFields,
  ImportItem,
  SkippedItem,
  SourceId,
  SourceReference,
} from './types';
