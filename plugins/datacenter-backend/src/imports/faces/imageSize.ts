export interface ImageSize {
  width: number;
  height: number;
}

const ascii = (bytes: Buffer, from: number, to: number) =>
  bytes.toString('latin1', from, to);

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

export const isPng = (bytes: Buffer) =>
  bytes.subarray(0, 8).equals(pngSignature);

/** From the first chunk (PNG specification, 11.2.2). Undefined when it is cut off. */
export function pngSize(bytes: Buffer): ImageSize | undefined {
  return bytes.length >= 33 && ascii(bytes, 12, 16) === 'IHDR'
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : undefined;
}

export const isJpeg = (bytes: Buffer) =>
  bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff;

/** Markers that start a frame: C0–CF without those of tables (ITU-T T.81, table B.1). */
const startsFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** From the first frame. Undefined when there is none. */
export function jpegSize(bytes: Buffer): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at += 1;
    } else if (startsFrame(marker)) {
      return {
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
      };
    } else {
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return undefined;
}

export const isWebp = (bytes: Buffer) =>
  ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP';

/** From the first chunk (RFC 9649, 2.4–2.7; RFC 6386, 9.1). Undefined when it is none of the three. */
export function webpSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.length < 30) {
    return undefined;
  }
  switch (ascii(bytes, 12, 16)) {
    case 'VP8 ':
      return {
        width: bytes.readUInt16LE(26) % 2 ** 14,
        height: bytes.readUInt16LE(28) % 2 ** 14,
      };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return {
        width: (bits % 2 ** 14) + 1,
        height: (Math.floor(bits / 2 ** 14) % 2 ** 14) + 1,
      };
    }
    case 'VP8X':
      return {
        width: bytes.readUIntLE(24, 3) + 1,
        height: bytes.readUIntLE(27, 3) + 1,
      };
    default:
      return undefined;
  }
}
