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
  // What the client itself finds wrong: issuer, audience, nonce, signature, times, subject.
  return error instanceof errors.RPError && !message.includes('timed out')
    ? 'untrusted-answer'
    : 'provider-unavailable';
}
