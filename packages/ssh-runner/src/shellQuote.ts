/** One line by which a POSIX shell runs a program with exactly these arguments. */
export function shellQuote(parts: readonly string[]): string {
  return parts
    .map(part =>
      /^[A-Za-z0-9_\/.,:=@%+-]+$/.test(part)
        ? part
        : `'${part.replaceAll("'", `'\\''`)}'`,
    )
    .join(' ');
}
