import { gunzipSync } from 'node:zlib';

/** What somebody wants to run at first boot, as it goes into a MIME message. */
export interface OwnUserData {
  /** `mime`: a message with parts of its own. `gzip`: Base64 of what is compressed. */
  form: 'text' | 'mime' | 'gzip';
  content: string;
}

/** What a compressed text may grow to; more is not looked into. */
const mostBytes = 1024 * 1024;

/**
 * Takes off the wrappings that cloud-init would not look into inside a message. A
 * compressed text stays compressed where it can: cloud-init garbles what is not ASCII
 * in a compressed part, and finds no message in one.
 */
export function readUserData(text: string): OwnUserData {
  const bytes = fromBase64(text);
  if (bytes && isGzip(bytes)) {
    const inner = gunzipped(bytes);
    return inner === undefined || (isAscii(inner) && !isMime(inner))
      ? { form: 'gzip', content: text.trim() }
      : plain(inner);
  }
  const decoded = bytes && utf8(bytes);
  return plain(decoded && startsKnown(decoded) ? decoded : text);
}

/** Ignition takes the place of cloud-init in some images, and is no part of a message. */
export function isIgnition(text: string): boolean {
  return /^\s*\{/.test(text);
}

export function isAscii(text: string): boolean {
  return /^[\t\n\x20-\x7e]*$/.test(text);
}

function plain(content: string): OwnUserData {
  return { form: isMime(content) ? 'mime' : 'text', content };
}

/** Whether it begins with headers, one of which makes it a message. */
function isMime(text: string): boolean {
  const [head] = text.split(/\r?\n\r?\n/, 1);
  return (
    /^mime-version:/im.test(head) &&
    head.split(/\r?\n/).every(line => /^([!-9;-~]+:|[ \t])/.test(line))
  );
}

function startsKnown(text: string): boolean {
  return /^\s*#/.test(text) || isMime(text);
}

function fromBase64(text: string): Buffer | undefined {
  const packed = text.replace(/\s+/g, '');
  return packed.length > 0 &&
    packed.length % 4 === 0 &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(packed)
    ? Buffer.from(packed, 'base64')
    : undefined;
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function gunzipped(bytes: Buffer): string | undefined {
  try {
    return utf8(gunzipSync(bytes, { maxOutputLength: mostBytes }));
  } catch {
    return undefined;
  }
}

function utf8(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}
