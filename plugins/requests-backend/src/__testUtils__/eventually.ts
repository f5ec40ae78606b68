/** Milliseconds after which something that did not become so never will. */
const patience = 20_000;

/** The first answer that fits. */
export async function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Still ${JSON.stringify(answer)}`);
    }
    await new Promise(resolve => setImmediate(resolve));
  }
}
