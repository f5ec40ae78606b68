import { NotAllowedError } from '@backstage/errors';

/** Why somebody is not signed in. The sign-in page has a text for each, in every language. */
const texts = {
  'unknown-user':
    'You are not known here; ask an administrator to add you to the directory',
  'ambiguous-user':
    'More than one user of the catalog fits your account; ask an administrator to tell them apart',
  'disabled-user':
    'Your account is disabled; ask an administrator to enable it in the directory',
  'missing-claim':
    'The identity provider does not say who you are; ask an administrator to let it send the claim that the portal is configured for',
  'refused-by-provider':
    'The identity provider did not sign you in; try again, or ask its administrator for access',
  'start-again':
    'Signing in took too long or was begun in another window; start again',
  'wrong-issuer':
    'The answer came from another identity provider than the one that the portal is set up for; tell an administrator to compare the metadataUrl of the portal with what the provider calls itself',
  'wrong-audience':
    'The identity provider made its answer for another application; tell an administrator to compare the clientId of the portal with the client at the provider',
  'wrong-nonce':
    'The answer of the identity provider belongs to another sign-in; close other windows and start again, and tell an administrator if it lasts',
  'wrong-signature':
    'The answer of the identity provider is not signed by it and was not accepted; tell an administrator, as it may have been changed on the way',
  'wrong-subject':
    'The identity provider named two different people in its answer; start again, and tell an administrator if it lasts',
  'expired-answer':
    'The answer of the identity provider was not valid at this time; start again, and tell an administrator to compare the clocks of both if it lasts',
  'untrusted-answer':
    'The answer of the identity provider cannot be trusted and was not accepted; tell an administrator',
  'provider-unavailable':
    'The identity provider does not answer as it should; try again in a minute',
} as const;

export type SignInRefusalCode = keyof typeof texts;

/**
 * Somebody is not signed in. The code stands in front of the message, because the message is all that reaches the
 * sign-in page; who it was about, and what exactly was wrong, is in the log only.
 */
export class SignInRefusal extends NotAllowedError {
  constructor(readonly refusal: SignInRefusalCode) {
    super(`${refusal}: ${texts[refusal]}`);
  }
}
