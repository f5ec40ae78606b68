import { createHash, timingSafeEqual } from 'node:crypto';

/** Takes as long for every wrong text, so that it cannot be guessed letter by letter. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}

export const sha256 = (content: string | Buffer) =>
  createHash('sha256').update(content).digest();

export const digestOf = (content: Buffer) =>
  `sha256:${sha256(content).toString('hex')}`;

/** As long as the database takes it; of a longer one its digest. */
export const storedId = (id: string) =>
  id.length > 300 ? digestOf(Buffer.from(id)) : id;
