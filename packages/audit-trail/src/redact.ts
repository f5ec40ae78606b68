import { JsonObject, JsonValue } from '@backstage/types';

export const redacted = '[redacted]';

const secretKey =
  /pass(word|wd|phrase|code)|secret|token(?!s?(count|id)$)|api[-_.]?key|private[-_.]?key|access[-_.]?key|credential|authorization|cookie|signature|^(pin|otp|pwd|key|jwt|code)$/i;

const secretTexts: [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, redacted],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${redacted}`],
  [/\b(rks|whsec|gh[pousr]|glpat|xox[abprs])[_-][\w+/=-]{6,}/g, redacted],
  [/-----BEGIN [^-]*PRIVATE KEY-----[^]*?(-----END [^-]*-----|$)/g, redacted],
  [/([a-z][a-z0-9+.-]*:\/\/)[^/\s:@]*:[^/\s@]+@/gi, `$1${redacted}@`],
  [
    /\b((?:[\w.-]*(?:password|passwd|secret|token|api[-_]?key|private[-_]?key))["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s&,;"'}]+)/gi,
    `$1${redacted}`,
  ],
];

/** Without what looks like a secret. */
export const redactText = (text: string): string =>
  secretTexts.reduce((rest, [find, put]) => rest.replace(find, put), text);

const deepest = 8;
const longestText = 1000;
const mostItems = 100;

/** Without what its name calls a secret or what looks like one, and not longer than somebody reads. */
export function redact(value: JsonValue | undefined, depth = 0): JsonValue {
  if (typeof value === 'string') {
    return redactText(value.slice(0, 4 * longestText)).slice(0, longestText);
  }
  if (typeof value !== 'object' || value === null) {
    return value ?? null;
  }
  if (depth >= deepest) {
    return '…';
  }
  if (Array.isArray(value)) {
    return value.slice(0, mostItems).map(item => redact(item, depth + 1));
  }
  const kept: JsonObject = {};
  for (const [key, inner] of Object.entries(value).slice(0, mostItems)) {
    const name = redactText(key).slice(0, 200);
    if (inner !== undefined) {
      kept[name] =
        secretKey.test(key) && typeof inner !== 'boolean'
          ? redacted
          : redact(inner, depth + 1);
    }
  }
  return kept;
}
