import { createHmac } from 'node:crypto';

const secretPrefix = 'whsec_';

/**
 * The headers by which a receiver knows that a delivery is ours and unchanged,
 * as Standard Webhooks names them. With several secrets it has one signature of
 * each, so that receivers may change over in their own time.
 */
export function signatureHeaders(
  message: { id: string; sentAt: Date; body: string },
  secrets: string[],
): Record<string, string> {
  const timestamp = String(Math.floor(message.sentAt.getTime() / 1000));
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map(secret => signature({ ...message, timestamp }, secret))
      .join(' '),
  };
}

/** `v1,<base64>` of `id.timestamp.body`. */
export function signature(
  message: { id: string; timestamp: string; body: string | Buffer },
  secret: string,
): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  const digest = createHmac('sha256', key)
    .update(`${message.id}.${message.timestamp}.`)
    .update(message.body)
    .digest('base64');
  return `v1,${digest}`;
}

export const signingSecret = (bytes: Buffer) =>
  `${secretPrefix}${bytes.toString('base64')}`;
