import { createHash } from 'node:crypto';

/**
 * Id of a part that is made with its whole: always the same one, so that a
 * plan can connect ports of devices that it is yet to make. A name-based UUID
 * as RFC 9562 has it (version 5).
 */
export function partId(wholeId: string, part: string): string {
  const hash = createHash('sha1').update(`${wholeId} ${part}`).digest();
  hash[6] = (hash[6] % 16) + 0x50;
  hash[8] = (hash[8] % 64) + 0x80;
  return hash
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
