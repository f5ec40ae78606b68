/**
 * A MAC address as the records have it, `0A:1B:2C:3D:4E:5F`, from any common spelling: `0a1b.2c3d.4e5f`,
 * `0a-1b-2c-3d-4e-5f`, `0a1b2c-3d4e5f`, `0a 1b 2c 3d 4e 5f`, `a:1b:2c:3d:4e:5f`. Nothing where it is none.
 */
export function normalizeMac(text: string): string | undefined {
  const parts = text.trim().split(/[:.\- ]/);
  const width = widths.get(parts.length);
  if (width === undefined || !parts.every(part => isHex(part, width))) {
    return undefined;
  }
  return parts
    .map(part => part.padStart(width, '0'))
    .join('')
    .toUpperCase()
    .replace(/(..)(?=.)/g, '$1:');
}

/** Hexadecimal digits of a part, by how many parts there are. */
const widths = new Map([
  [1, 12],
  [2, 6],
  [3, 4],
  [6, 2],
]);

/** Single digits are written without their zero by some; longer parts never are. */
const isHex = (part: string, width: number) =>
  /^[0-9a-f]+$/i.test(part) &&
  (part.length === width || (width === 2 && part.length === 1));
