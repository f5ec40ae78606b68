/**
 * Does the same with each of many machines, so many at once at most; resolves when all are done.
 * What is to happen when one fails is up to `each`, which has to handle it.
 */
export async function eachAtMost<T>(
  most: number,
  items: readonly T[],
  each: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of rest) {
      await each(item);
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(most, items.length) }, worker),
  );
}
