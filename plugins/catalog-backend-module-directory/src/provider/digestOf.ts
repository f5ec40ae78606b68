import { createHash } from 'node:crypto';

/** Of plain data, whose keys always come in the same order. */
export const digestOf = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('base64url');
