/** Why the portal signs somebody in not, as its backend says it in front of the message. */
export const refusals = [
  'unknown-user',
  'ambiguous-user',
  'disabled-user',
  'missing-claim',
  'refused-by-provider',
  'start-again',
  'wrong-issuer',
  'wrong-audience',
  'wrong-nonce',
  'wrong-signature',
  'wrong-subject',
  'expired-answer',
  'untrusted-answer',
  'provider-unavailable',
] as const;

export type Refusal = (typeof refusals)[number];

/**
 * The refusal in an address that the provider has sent one back to. Its text is not shown: anybody can write an address.
 */
export function refusalIn(search: string): Refusal | 'other' | undefined {
  const error = new URLSearchParams(search).get('error');
  return error === null
    ? undefined
    : (refusals.find(refusal => error.startsWith(`${refusal}:`)) ?? 'other');
}
