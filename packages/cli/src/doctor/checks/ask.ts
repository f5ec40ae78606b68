import { isError } from '@backstage/errors';

const timeoutMs = 5_000;

/** Asks an address, which may answer whatever it likes. */
export async function ask(
  url: string,
): Promise<{ response: Response; at: number }> {
  const began = Date.now();
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { response, at: (began + Date.now()) / 2 };
}

/** What fetch says has the reason inside it. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: unknown };
  return isError(cause) ? String(cause.code ?? cause.message) : message;
}
