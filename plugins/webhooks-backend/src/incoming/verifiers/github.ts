import { createHmac } from 'node:crypto';
import { badSignature } from '../Rejected';
import { digestOf, sameText } from './compare';
import { Verifier } from './Verifier';

/**
 * GitHub's X-Hub-Signature-256. It signs the body only, and not
 * X-GitHub-Delivery: so the body is what an event is known by, as somebody who
 * has overheard it could send it again under any other id.
 */
export const github: Verifier = ({ headers, body, secrets }) => {
  const given = String(headers['x-hub-signature-256'] ?? '');
  const isSigned = secrets.some(secret => {
    const digest = createHmac('sha256', secret).update(body).digest('hex');
    return sameText(given, `sha256=${digest}`);
  });
  if (!isSigned) {
    throw badSignature();
  }
  return { deliveryId: digestOf(body) };
};
