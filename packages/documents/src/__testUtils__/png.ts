import { deflateSync } from 'zlib';

export interface PngHeader {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  interlace?: number;
}

/** A PNG of these rows, each behind the byte of its filter. */
export function png(
  header: PngHeader,
  rows: Buffer,
  change: (packed: Buffer) => void = () => {},
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(header.width, 0);
  head.writeUInt32BE(header.height, 4);
  head[8] = header.depth;
  head[9] = header.colorType;
  head[12] = header.interlace ?? 0;
  const packed = deflateSync(rows);
  change(packed);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Without its checksum, which no reader of ours looks at. */
function chunk(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
}
