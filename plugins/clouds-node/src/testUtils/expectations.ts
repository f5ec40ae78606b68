import assert from 'node:assert/strict';
import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { JsonValue } from '@backstage/types';
import { CloudError, isCloudError } from '../driver';
import { CheckContext } from './CheckContext';

/** How long an aborted call may take to end, in milliseconds. */
const promptMs = 1000;

/** The call is refused with one of these codes, by an error that is fit to be shown. */
export async function expectCloudError(
  context: CheckContext,
  call: Promise<unknown>,
  ...codes: CloudErrorCode[]
): Promise<CloudError> {
  const [outcome] = await Promise.allSettled([call]);
  if (outcome.status === 'fulfilled') {
    assert.fail(`the call succeeds instead of ${codes.join(' or ')}`);
  }
  const error: unknown = outcome.reason;
  assert.ok(isCloudError(error), `not a CloudError but ${error}`);
  assert.ok(
    codes.includes(error.code),
    `${error.code} (${error.message}) instead of ${codes.join(' or ')}`,
  );
  assert.ok(error.message, 'the error has no message');
  assertNoSecret(context, error.message);
  return error;
}

/** None of the account's secrets is in the text. */
export function assertNoSecret(context: CheckContext, text: string): void {
  const { settings, wrongSettings } = context.environment;
  const secrets = [settings, wrongSettings].flatMap(({ credential }) =>
    textsIn(credential),
  );
  // Shorter ones are in any text by chance.
  const leaked = secrets.filter(
    secret => secret.length >= 8 && text.includes(secret),
  );
  assert.equal(leaked.length, 0, 'a value of the credential is shown');
}

function textsIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

/** The values are the same once sent to another process: a field that is undefined is absent. */
export function assertSame(actual: unknown, expected: unknown): void {
  const sent = (value: unknown) => JSON.parse(JSON.stringify(value));
  assert.deepEqual(sent(actual), sent(expected));
}

/** The call ends soon, and with exactly this reason. */
export async function expectAborted(
  call: Promise<unknown>,
  reason: Error,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>(resolve => {
    timer = setTimeout(resolve, promptMs, `still runs ${promptMs} ms later`);
  });
  const ended = call.then(
    () => 'succeeds',
    error =>
      error === reason ? 'aborted' : `rejects with ${error}, not the reason`,
  );
  const outcome = await Promise.race([ended, late]);
  clearTimeout(timer);
  assert.equal(outcome, 'aborted', `the aborted call ${outcome}`);
}
