import { SignalClient } from '@backstage/plugin-signals';

/**
 * Milliseconds that a connection may take to open. What is given up is tried anew only 5 s later, and closes what came late:
 * with the second that is usual, a slow line or a busy server never tells pages of a change.
 */
const connectTimeout = 5_000;

/** What tells pages at once that something changed. */
export const newSignalClient = (
  options: Pick<
    Parameters<typeof SignalClient.create>[0],
    'identity' | 'discoveryApi'
  >,
): SignalClient => SignalClient.create({ ...options, connectTimeout });
