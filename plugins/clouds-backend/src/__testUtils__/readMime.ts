import { gunzipSync } from 'node:zlib';

export interface MimePart {
  type: string;
  text: string;
}

/** The parts of a message, those of messages in it included, decoded as cloud-init does. */
export function readMime(message: string): MimePart[] {
  const end = message.indexOf('\n\n');
  const head = message.slice(0, end);
  const body = message.slice(end + 2);
  const header = (name: string) =>
    new RegExp(`^${name}: *([^;\\n]*)`, 'im').exec(head)?.[1];
  const type = header('Content-Type') ?? 'text/plain';
  if (type.startsWith('multipart/')) {
    const boundary = /boundary="([^"]+)"/.exec(head)![1];
    return `\n${body}`
      .split(`\n--${boundary}--\n`)[0]
      .split(`\n--${boundary}\n`)
      .slice(1)
      .flatMap(readMime);
  }
  const bytes = Buffer.from(
    body,
    header('Content-Transfer-Encoding') === 'base64' ? 'base64' : 'utf8',
  );
  const text = type === 'application/gzip' ? gunzipSync(bytes) : bytes;
  return [{ type, text: text.toString('utf8') }];
}
