/** What a file begins with, by its type. */
const signatures: [string, RegExp][] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['application/pdf', /^%PDF-/],
];

/** Office documents are ZIP archives; which, their name tells. */
const officeTypes: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  hwpx: 'application/hwp+zip',
};

/** What a file is, by its content and not by what somebody calls it; nothing for what is not taken. */
export function sniffMediaType(
  content: Buffer,
  name: string,
): string | undefined {
  const start = content.subarray(0, 16).toString('latin1');
  const known = signatures.find(([, pattern]) => pattern.test(start));
  if (known) {
    return known[0];
  }
  if (start.startsWith('PK\x03\x04')) {
    return officeTypes[name.split('.').at(-1)?.toLowerCase() ?? ''];
  }
  return isText(content) ? 'text/plain; charset=utf-8' : undefined;
}

function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // Pages and pictures that may hold scripts are text, too: they are shown as such.
    return !/[^\P{Cc}\s]/u.test(text);
  } catch {
    return false;
  }
}
