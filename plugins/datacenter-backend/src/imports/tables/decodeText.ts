import { InputError } from '@backstage/errors';
import { getDecoder } from 'iconv-lite';

/** Enough Korean to tell one encoding from the other. */
const SAMPLE_BYTES = 65_536;

const marks: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text of a file that somebody saved: UTF-8, UTF-16 with a mark, or EUC-KR with
 * the additions of CP949, as Korean spreadsheets save. Ends of lines become `\n`.
 *
 * @throws InputError when it is in none of them
 */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<string> {
  let end = '';
  for await (const text of decoded(bytes)) {
    const whole = end + text;
    // `\r\n` may be cut in two.
    end = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - end.length).replace(/\r\n?/g, '\n');
  }
  if (end) {
    yield '\n';
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let held: Buffer = Buffer.alloc(0);
  let decoder: Decoder | undefined;
  let isStart = true;
  for await (const part of bytes) {
    if (decoder) {
      yield decoder.next(part);
      continue;
    }
    held = Buffer.concat([held, part]);
    const plain = isStart && markOf(held) ? 0 : plainLength(held);
    if (held.length - plain >= SAMPLE_BYTES) {
      decoder = decoderOf(held, isStart);
      yield decoder.next(held);
      held = Buffer.alloc(0);
    } else if (plain === held.length && plain >= SAMPLE_BYTES) {
      // The same text in UTF-8 and in EUC-KR.
      yield held.toString('latin1');
      held = Buffer.alloc(0);
      isStart = false;
    }
  }
  decoder ??= decoderOf(held, isStart);
  yield decoder.next(held) + decoder.end();
}

/** How many bytes at the start are ASCII. */
function plainLength(bytes: Buffer): number {
  const first = bytes.findIndex(byte => byte > 127);
  return first < 0 ? bytes.length : first;
}

const markOf = (bytes: Buffer) =>
  marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));

/** The text of the next bytes, and of what is left at the end. */
interface Decoder {
  next(bytes: Buffer): string;
  end(): string;
}

function decoderOf(sample: Buffer, isStart: boolean): Decoder {
  const [encoding] = (isStart && markOf(sample)) || [guess(sample)];
  return encoding === 'cp949' ? koreanDecoder() : unicodeDecoder(encoding);
}

function guess(sample: Buffer): string {
  try {
    // Not to the end, where a character may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'cp949';
  }
}

function unicodeDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw unknownEncoding(error);
    }
  };
  return { next: decode, end: () => decode() };
}

/** Node's own TextDecoder knows EUC-KR, and none of the 8,822 syllables that CP949 adds. */
function koreanDecoder(): Decoder {
  const decoder = getDecoder('cp949');
  const requireKnown = (text: string) => {
    if (text.includes('\uFFFD')) {
      throw unknownEncoding();
    }
    return text;
  };
  return {
    next: bytes => requireKnown(decoder.write(bytes)),
    end: () => requireKnown(decoder.end() ?? ''),
  };
}

const unknownEncoding = (cause?: unknown) =>
  new InputError(
    'The text is neither UTF-8 nor UTF-16 nor EUC-KR (CP949)',
    cause,
  );
