/** Encrypts what must not be readable in a database, a backup or a log. */
export interface SecretsService {
  /**
   * @param context - what the secret belongs to, for example `clouds.accounts:<id>`: a
   *   ciphertext moved to another place does not open there
   */
  encrypt(plaintext: string, context: string): Promise<Ciphertext>;

  /** @throws NotFoundError when its key is not known any more, InputError when it was changed or moved */
  decrypt(secret: Ciphertext, context: string): Promise<string>;

  /** The id of the key that `encrypt` uses now; older ciphertexts are due to be encrypted again. */
  currentKeyId(): Promise<string>;

  /** Tells when `encrypt` may use another key, so that what is stored can be encrypted again. */
  onKeysChanged(listener: () => void): void;
}

export interface Ciphertext {
  keyId: string;
  /** Base64url: nonce, authentication tag, encrypted text. */
  data: string;
}
