import { setTimeout as sleep } from 'node:timers/promises';

/** Looks until it is so. The lab is a real cloud, whose time nobody can fake. */
export async function until<T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
): Promise<T> {
  for (;;) {
    const seen = await look();
    if (isSo(seen)) {
      return seen;
    }
    await sleep(200);
  }
}

/** Looks until there is nothing to be seen any more. */
export async function untilGone(look: () => Promise<unknown>): Promise<void> {
  await until(
    () => look().catch(error => error),
    seen => (seen as { code?: string }).code === 'NotFound',
  );
}
