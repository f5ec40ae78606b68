/** `type base64`, as in the file `authorized_keys`. */
const publicKey =
  /(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}/g;

/**
 * The public keys that a machine was made with: those of its key pair and those that its user data names, in whatever
 * form.
 */
export function authorizedKeys(
  userData: string | undefined,
  keyPair: string | undefined,
): Buffer[] {
  const text = `${userData ?? ''}\n${keyPair ?? ''}`;
  return [...text.matchAll(publicKey)].map(([found]) =>
    Buffer.from(found.split(' ')[1], 'base64'),
  );
}
