/** Looks again every `interval` milliseconds until there is something. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  { seconds = 60, interval = 200 } = {},
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) {
      return found;
    }
    if (Date.now() > end) {
      throw new Error(`Not within ${seconds} s: ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, interval));
  }
}
