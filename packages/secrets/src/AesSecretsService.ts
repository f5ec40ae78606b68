import { InputError, NotFoundError } from '@backstage/errors';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretKey, SecretKeySource } from './SecretKeySource';
import { Ciphertext, SecretsService } from './SecretsService';

const algorithm = 'aes-256-gcm';
/** NIST SP 800-38D: 96 bits, never used twice with one key. */
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with the context as additional authenticated data. */
export class AesSecretsService implements SecretsService {
  private keys?: Promise<SecretKey[]>;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly source: SecretKeySource) {
    source.subscribe?.(keys => {
      this.keys = Promise.resolve(keys);
      this.listeners.forEach(listener => listener());
    });
  }

  async encrypt(plaintext: string, context: string): Promise<Ciphertext> {
    const [{ id, key }] = await this.getKeys();
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce);
    cipher.setAAD(Buffer.from(context));
    const encrypted = Buffer.concat([
      cipher.update(plaintext, 'utf8'),
      cipher.final(),
    ]);
    return {
      keyId: id,
      data: Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString(
        'base64url',
      ),
    };
  }

  async decrypt(secret: Ciphertext, context: string): Promise<string> {
    const match =
      find(await this.getKeys(), secret.keyId) ??
      // Another replica may have heard of a new key a moment earlier.
      find(await this.source.getKeys(), secret.keyId);
    if (!match) {
      throw new NotFoundError(
        `A secret was encrypted with key '${secret.keyId}', which 'secrets.keys' no longer lists; add it again`,
      );
    }
    const data = Buffer.from(secret.data, 'base64url');
    try {
      const decipher = createDecipheriv(
        algorithm,
        match.key,
        data.subarray(0, nonceBytes),
        { authTagLength: tagBytes },
      );
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(data.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([
        decipher.update(data.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]).toString('utf8');
    } catch (error) {
      throw new InputError(
        `A secret of '${context}' does not open with key '${secret.keyId}': it was changed, moved, or the key is another one`,
        error,
      );
    }
  }

  async currentKeyId(): Promise<string> {
    return (await this.getKeys())[0].id;
  }

  onKeysChanged(listener: () => void): void {
    this.listeners.push(listener);
  }

  private getKeys(): Promise<SecretKey[]> {
    this.keys ??= this.source.getKeys().catch(error => {
      this.keys = undefined;
      throw error;
    });
    return this.keys;
  }
}

const find = (keys: SecretKey[], wanted: string) =>
  keys.find(({ id }) => id === wanted);
