import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';

/**
 * Makes it once for a client token. With the same token and other values, EC2 refuses.
 *
 * @returns the ids of what was made, now or before
 */
export function once(
  at: At,
  operation: string,
  { ClientToken, ...input }: { ClientToken?: string },
  make: () => string[],
): string[] {
  if (!ClientToken) {
    return make();
  }
  const { tokens } = at.region;
  const key = `${operation}:${ClientToken}`;
  const parameters = JSON.stringify(input);
  const before = tokens.get(key);
  if (before && before.parameters !== parameters) {
    throw new AwsFault(
      'IdempotentParameterMismatch',
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    );
  }
  const ids = before?.ids ?? make();
  tokens.set(key, { parameters, ids });
  return ids;
}

/** What `DryRun` answers: it would have worked. */
export function refuseDryRun({ DryRun }: { DryRun?: boolean }): void {
  if (DryRun) {
    throw new AwsFault(
      'DryRunOperation',
      'Request would have succeeded, but DryRun flag is set.',
      412,
    );
  }
}
