import { isError } from '@backstage/errors';
import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { refusal } from './answers';

/** The sandbox's words for what went wrong. */
const codes: Record<string, CloudErrorCode> = {
  invalid_request: 'InvalidRequest',
  payload_too_large: 'InvalidRequest',
  unauthorized: 'AuthFailed',
  quota_exceeded: 'QuotaExceeded',
  not_found: 'NotFound',
  conflict: 'Conflict',
  out_of_stock: 'OutOfStock',
  rate_limited: 'RateLimited',
  internal: 'Unavailable',
  unavailable: 'Unavailable',
};

/** A word that this version does not know is a failure of the cloud, not of the caller. */
export function errorCodeOf(word: string): CloudErrorCode {
  return codes[word] ?? 'Unavailable';
}

/** The error that an answer with a status of 400 or more tells. */
export function refusalOf(response: Response, body: unknown): CloudError {
  const parsed = refusal.safeParse(body);
  if (!parsed.success) {
    return brokenAnswer(`status ${response.status} without a reason`);
  }
  const { code, message, requestId } = parsed.data.error;
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  return new CloudError(errorCodeOf(code), message, {
    requestId,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

/** Something else answered than a sandbox cloud, or it answered nonsense. */
export function brokenAnswer(what: string): CloudError {
  return new CloudError(
    'Unavailable',
    `The sandbox cloud gave an answer that cannot be read: ${what}. Is the endpoint right?`,
  );
}

/** No answer came; `fetch` hides the reason in the cause. */
export function noAnswer(error: unknown): CloudError {
  const cause = isError(error) && error.cause;
  const reason = isError(cause) && cause.code ? ` (${cause.code})` : '';
  return new CloudError(
    'Unavailable',
    `The sandbox cloud does not answer${reason}`,
    { cause: error },
  );
}
