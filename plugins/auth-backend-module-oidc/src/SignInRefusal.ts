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
