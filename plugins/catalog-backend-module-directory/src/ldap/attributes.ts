import { Entry } from 'ldapts';

/** All values of an attribute as text; bytes as hexadecimal digits. */
export function values(entry: Entry, attribute: string): string[] {
  // Names of attributes have no case; the client adds what is missing in the case in which it was asked for.
  return Object.entries(entry)
    .filter(([name]) => name.toLowerCase() === attribute.toLowerCase())
    .flatMap(([, value]) => value)
    .map(value => (Buffer.isBuffer(value) ? value.toString('hex') : value))
    .map(value => value.normalize('NFC').trim())
    .filter(value => value !== '');
}

export const first = (entry: Entry, attribute: string): string | undefined =>
  values(entry, attribute)[0];

/** Letters beyond ASCII that a server has written as the bytes of their UTF-8. */
const escapedLetters = /(?:\\[89a-f][0-9a-f])+/gi;

/** A distinguished name in one spelling. */
export const normalDn = (dn: string): string =>
  dn
    .replace(escapedLetters, bytes =>
      Buffer.from(bytes.replace(/\\/g, ''), 'hex').toString(),
    )
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*([,=+])\s*/g, '$1');
