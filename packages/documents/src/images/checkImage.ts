import { InputError } from '@backstage/errors';
import { checkPng, isPng } from './checkPng';

/** Starts of frames with the size of the picture: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Grey, colours, and inks of print. */
const COMPONENTS = [1, 3, 4];

/**
 * Says whether a picture can be drawn in a document.
 *
 * Throws InputError for what is neither PNG nor JPEG, and for what is damaged.
 */
export function checkImage(content: Buffer): void {
  if (isPng(content)) checkPng(content);
  else if (content[0] === 0xff && content[1] === 0xd8) checkJpeg(content);
  else throw new InputError('Only PNG and JPEG pictures can be drawn');
}

function checkJpeg(content: Buffer): void {
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1];
    if (FRAMES.includes(marker) && at + 10 <= content.length) {
      const isWhole =
        content.readUInt16BE(at + 5) > 0 &&
        content.readUInt16BE(at + 7) > 0 &&
        COMPONENTS.includes(content[at + 9]);
      if (isWhole) return;
      break;
    }
    // A byte of padding, or a segment that is passed over.
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2);
  }
  throw new InputError('The JPEG is cut off or damaged');
}
