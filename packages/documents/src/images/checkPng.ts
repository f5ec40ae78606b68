import { InputError } from '@backstage/errors';
import { inflateSync } from 'zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** As many as a photograph of a large camera has. */
const MOST_PIXELS = 50_000_000;
/** Samples of a pixel by type of colour. */
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** The passes of Adam7: the first column and row of each, and the steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

interface Header {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  interlaced: boolean;
}

export function isPng(content: Buffer): boolean {
  return content.subarray(0, 8).equals(SIGNATURE);
}

/**
 * Reads a PNG through, as the decoder of pdfkit does not: that one unpacks pixels
 * in a callback, where what it throws ends the whole backend, and believes every
 * length in the file.
 *
 * Throws InputError for a file that is cut off, damaged, larger than anybody needs,
 * or of a form that the decoder cannot read (less than 8 bits a sample, interlaced
 * or with a transparent colour in its palette).
 */
export function checkPng(content: Buffer): void {
  const { header, data, hasTransparency } = readChunks(content);
  const channels = CHANNELS.get(header.colorType);
  if (!channels || ![1, 2, 4, 8, 16].includes(header.depth)) {
    throw new InputError('The PNG has pixels of an unknown kind');
  }
  const { width, height } = header;
  if (!width || !height || width * height > MOST_PIXELS) {
    throw new InputError(`A PNG of ${width} × ${height} pixels is not drawn`);
  }
  const unpacked = header.interlaced || hasTransparency;
  if (unpacked && header.depth < 8) {
    throw new InputError(
      'A PNG that is interlaced or has a transparent palette needs 8 bits a sample',
    );
  }
  checkRows(data, rowsOf(header, header.depth * channels));
}

function readChunks(content: Buffer) {
  const data: Buffer[] = [];
  let header: Header | undefined;
  let hasTransparency = false;
  for (let at = SIGNATURE.length; at + 12 <= content.length;) {
    const length = content.readUInt32BE(at);
    const name = content.toString('latin1', at + 4, at + 8);
    const chunk = content.subarray(at + 8, at + 8 + length);
    at += length + 12;
    if (at > content.length) break;

    if (name === 'IHDR') header = readHeader(chunk);
    if (name === 'tRNS') hasTransparency = true;
    if (name === 'IDAT') data.push(chunk);
    if (name === 'IEND' && header && data.length) {
      return { header, data: Buffer.concat(data), hasTransparency };
    }
  }
  throw new InputError('The PNG is cut off or damaged');
}

function readHeader(chunk: Buffer): Header {
  if (chunk.length !== 13) throw new InputError('The PNG is damaged');
  return {
    width: chunk.readUInt32BE(0),
    height: chunk.readUInt32BE(4),
    depth: chunk[8],
    colorType: chunk[9],
    interlaced: chunk[12] === 1,
  };
}

/** How many rows there are of how many bytes, each behind a byte that says its filter. */
function rowsOf({ width, height, interlaced }: Header, bitsPerPixel: number) {
  const passes = interlaced ? PASSES : [[0, 0, 1, 1]];
  return passes.map(([x, y, stepX, stepY]) => {
    const columns = Math.max(0, Math.ceil((width - x) / stepX));
    const rows = Math.max(0, Math.ceil((height - y) / stepY));
    const bytes = 1 + Math.ceil((columns * bitsPerPixel) / 8);
    return { bytes, rows: columns ? rows : 0 };
  });
}

function checkRows(
  data: Buffer,
  passes: Array<{ bytes: number; rows: number }>,
): void {
  const size = passes.reduce((sum, { bytes, rows }) => sum + bytes * rows, 0);
  const pixels = inflate(data, size);
  if (pixels.length !== size) {
    throw new InputError('The PNG is damaged: it lacks pixels');
  }
  let at = 0;
  for (const { bytes, rows } of passes) {
    for (let row = 0; row < rows; row++) {
      if (pixels[at] > 4) throw new InputError('The PNG is damaged');
      at += bytes;
    }
  }
}

function inflate(data: Buffer, size: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: size });
  } catch (error) {
    throw new InputError('The pixels of the PNG cannot be unpacked', error);
  }
}
