import { OpenStackError } from '../OpenStackError';
import { HttpAnswer } from './HttpTransport';
import { readErrorBody } from './readErrorBody';

/**
 * The body of a successful answer, undefined when there is none.
 *
 * @throws OpenStackError `refused` on any status but 2xx, `malformed` when the body is not JSON
 */
export function readAnswer(answer: HttpAnswer): unknown {
  const { service, status, text } = answer;
  const requestId =
    answer.header('x-openstack-request-id') ??
    answer.header('x-compute-request-id');
  if (status < 200 || status > 299) {
    const { message, type, retryAfter } = readErrorBody(text);
    throw new OpenStackError(message ?? `HTTP status ${status}`, {
      kind: 'refused',
      service,
      status,
      type,
      requestId,
      retryAfterSeconds: secondsOf(answer.header('retry-after') ?? retryAfter),
    });
  }
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OpenStackError('The answer is not JSON', {
      kind: 'malformed',
      service,
      status,
      requestId,
      cause,
    });
  }
}

/** `Retry-After` comes as seconds or as a date. */
function secondsOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) {
    return undefined;
  }
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
