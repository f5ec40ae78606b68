import { JsonObject, JsonValue } from '@backstage/types';

export interface Progress {
  state: string;
  finished: boolean;
  failure?: string;
  /** What is printed at the end; otherwise what was read last. */
  result?: JsonObject;
}

export const messageOf = (failure?: JsonValue) =>
  (failure as { message?: string } | undefined)?.message;
