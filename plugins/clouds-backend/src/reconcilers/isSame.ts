/** As JSON, because that is how it is stored: absent and undefined are one. */
export const isSame = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b);
