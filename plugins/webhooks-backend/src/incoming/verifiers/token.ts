import { IncomingHttpHeaders } from 'node:http';
import { badSignature } from '../Rejected';
import { digestOf, sameText, storedId } from './compare';
import { Verifier } from './Verifier';

/** Senders that name their secret instead of signing with it. */
const withToken =
  (
    tokenOf: (headers: IncomingHttpHeaders) => string,
    idHeaders: string[],
  ): Verifier =>
  ({ headers, body, secrets }) => {
    const given = tokenOf(headers);
    if (!secrets.some(secret => sameText(given, secret))) {
      throw badSignature();
    }
    const id = idHeaders
      .map(name => headers[name])
      .find(value => typeof value === 'string' && value !== '');
    return { deliveryId: storedId(String(id ?? digestOf(body))) };
  };

/** GitLab's X-Gitlab-Token. */
export const gitlab = withToken(
  headers => String(headers['x-gitlab-token'] ?? ''),
  ['idempotency-key', 'x-gitlab-event-uuid'],
);

/** `Authorization: Bearer <secret>`, for everything else. */
export const bearer = withToken(
  ({ authorization = '' }) => /^Bearer +(.+)$/i.exec(authorization)?.[1] ?? '',
  ['idempotency-key', 'webhook-id'],
);
