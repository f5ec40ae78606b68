/** The first answer that fits; the test's own timeout is what ends the waiting. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (fits(answer)) {
      return answer;
    }
    await new Promise(resolve => setImmediate(resolve));
  }
}
