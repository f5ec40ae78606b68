/**
 * What happens to a request instead of being forwarded as it is.
 *
 * - `answer`: this answer, and the upstream never hears of it
 * - `delay`: forwarded after a while
 * - `hang`: no answer, until the client gives up
 * - `drop`: the connection ends, and the upstream never hears of it
 * - `loseAnswer`: the upstream does the work, and the connection ends instead of its answer
 * - `alterRequest`: forwarded with another body
 * - `garbage`: a 200 that is not JSON, and the upstream never hears of it
 */
export type Fault =
  | {
      type: 'answer';
      status: number;
      headers?: Record<string, string>;
      /** Sent as it is when it is a string, otherwise as JSON. */
      body?: unknown;
    }
  | { type: 'delay'; milliseconds: number }
  | { type: 'hang' }
  | { type: 'drop' }
  | { type: 'loseAnswer' }
  | { type: 'alterRequest'; alter(body: string): string }
  | { type: 'garbage' };

/** Which requests a fault happens to. What is absent matches all. */
export interface FaultRule {
  method?: string;
  /** Tried on the path with its query: `/v2.1/servers?limit=1`. */
  path?: RegExp;
  /** How many requests it happens to; once unless told otherwise. */
  times?: number;
  fault: Fault;
}
