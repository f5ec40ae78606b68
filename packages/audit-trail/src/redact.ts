import { JsonObject, JsonValue } from '@backstage/types';

export const redacted = '[redacted]';

const secretKey =
  /pass(word|wd|phrase|code)|secret|token(?!s?(count|id)$)|api[-_.]?key|private[-_.]?key|access[-_.]?key|credential|authorization|cookie|signature|^(pin|otp|pwd|key|jwt|code)$/i;

const credentialsInUrl = `://${redacted}@`;

/** Reads a text once: whoever is not signed in chooses paths and user agents, and how long they are. */
const secretTexts: [
  RegExp,
  string | ((found: string, rest?: string) => string),
][] = [
  // What only begins as a token is passed over as a whole, and not looked at again from each of its characters.
  [
    /\beyJ[\w-]+(\.[\w-]+(?:\.[\w-]*)?)?/g,
    (found, rest) => (rest === undefined ? found : redacted),
  ],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${redacted}`],
  [/\b(rks|whsec|gh[pousr]|glpat|xox[abprs])[_-][\w+/=-]{6,}/g, redacted],
  [/-----BEGIN [^-]*PRIVATE KEY-----[^]*?(-----END [^-]*-----|$)/g, redacted],
  [/:\/\/[^/\s:@]*:[^/\s@]+@/g, credentialsInUrl],
  [
    /((?:password|passwd|secret|token|api[-_]?key|private[-_]?key)["']?\s*[=:]\s*)("[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s&,;"'}]+)/gi,
    `$1${redacted}`,
  ],
];

/** Without what looks like a secret. */
export const redactText = (text: string): string =>
  secretTexts.reduce(
    // Two overloads of `replace`, of which either takes what is put.
    (rest, [find, put]) => rest.replace(find, put as string),
    text,
  );

/** Of a long text its beginning, without a secret that only half of is there. */
const redactBeginning = (text: string): string =>
  text.length <= mostRead
    ? redactText(text)
    : redactText(text.slice(0, mostRead)).replace(
        /:\/\/[^/\s:@]*:[^/\s@]*$/,
        credentialsInUrl,
      );

const deepest = 8;
const longestText = 1000;
const mostRead = 4 * longestText;
const mostItems = 100;

/** Without what its name calls a secret or what looks like one, and not longer than somebody reads. */
export function redact(value: JsonValue | undefined, depth = 0): JsonValue {
  if (typeof value === 'string') {
    return redactBeginning(value).slice(0, longestText);
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
    const name = redactBeginning(key).slice(0, 200);
    if (inner !== undefined) {
      kept[name] =
        secretKey.test(key) && typeof inner !== 'boolean'
          ? redacted
          : redact(inner, depth + 1);
    }
  }
  return kept;
}
