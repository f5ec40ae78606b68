import { signature } from '@rackstage/outgoing-requests';
import { badSignature, Rejected } from '../Rejected';
import { sameText, storedId } from './compare';
import { Verifier } from './Verifier';

/** Seconds that the clocks of both sides may be apart. */
const toleranceSeconds = 300;

/** https://www.standardwebhooks.com: id, time and body are signed. */
export const standardWebhooks: Verifier = ({ headers, body, secrets, now }) => {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers;
  const signatures = String(headers['webhook-signature'] ?? '').split(' ');
  if (typeof id !== 'string' || typeof timestamp !== 'string') {
    throw badSignature();
  }
  const isSigned = secrets.some(secret => {
    const wanted = signature({ id, timestamp, body }, secret);
    return signatures.some(given => sameText(given, wanted));
  });
  if (!isSigned) {
    throw badSignature();
  }
  const ageSeconds = now.getTime() / 1000 - Number(timestamp);
  if (!(Math.abs(ageSeconds) <= toleranceSeconds)) {
    throw new Rejected(
      'timestamp',
      401,
      `The timestamp is not within ${toleranceSeconds} seconds of now; set the clock, and sign each attempt anew`,
    );
  }
  return { deliveryId: storedId(id) };
};
