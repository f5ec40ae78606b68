import { isError } from '@backstage/errors';
import { errors } from 'openid-client';
import { SignInRefusalCode } from './SignInRefusal';

/** Answers by which a provider says that a person, or its own rules, said no. */
const refusals = [
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'login_required',
  'unauthorized_client',
];

/** The answer belongs to another request than the one that this browser began. */
const otherRequest =
  /state mismatch|checks\.state|authorization request details in session|state missing/;

/** What the client finds wrong with an answer, as it begins to say it; what follows is out of the answer. */
const faults: [RegExp, SignInRefusalCode][] = [
  [/^(unexpected iss value|iss mismatch|iss missing)/, 'wrong-issuer'],
  [/^(aud|azp) (mismatch|is missing)/, 'wrong-audience'],
  [/^missing required JWT property azp$/, 'wrong-audience'],
  [/^nonce mismatch/, 'wrong-nonce'],
  [/^(failed to validate JWT signature|no valid key found)/, 'wrong-signature'],
  [/^unexpected JWT alg/, 'wrong-signature'],
  [/^(userinfo )?sub mismatch/, 'wrong-subject'],
  [/^JWT (expired|not active yet|issued too far)/, 'expired-answer'],
];

/** Why an exchange with the provider came to nothing, in a word for people. */
export function refusalOf(error: unknown): SignInRefusalCode {
  const message = isError(error) ? error.message : '';
  if (otherRequest.test(message)) {
    return 'start-again';
  }
  if (error instanceof errors.OPError) {
    if (refusals.includes(error.error ?? '')) {
      return 'refused-by-provider';
    }
    return error.error === 'invalid_grant'
      ? 'start-again'
      : 'provider-unavailable';
  }
  if (!(error instanceof errors.RPError) || message.includes('timed out')) {
    return 'provider-unavailable';
  }
  const fault = faults.find(([beginning]) => beginning.test(message));
  return fault?.[1] ?? 'untrusted-answer';
}
