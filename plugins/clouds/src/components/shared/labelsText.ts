const key = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const value = /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;

/** One `key=value` per line. */
export function labelsToText(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, text]) => `${name}=${text}`)
    .join('\n');
}

/** Nothing when a line is not a label. */
export function labelsFromText(
  text: string,
): Record<string, string> | undefined {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const entries = lines.map(line => {
    const [name, ...rest] = line.split('=');
    return [name.trim(), rest.join('=').trim()] as const;
  });
  return entries.every(entry => key.test(entry[0]) && value.test(entry[1]))
    ? Object.fromEntries(entries)
    : undefined;
}
