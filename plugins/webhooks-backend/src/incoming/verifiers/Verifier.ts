import { IncomingHttpHeaders } from 'node:http';

export interface IncomingMessage {
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Valid now, the newest first. */
  secrets: string[];
  now: Date;
}

/**
 * Makes sure that a message comes from somebody who knows the secret, and says
 * by which id it is known when it comes again.
 *
 * @throws Rejected
 */
export type Verifier = (message: IncomingMessage) => { deliveryId: string };
