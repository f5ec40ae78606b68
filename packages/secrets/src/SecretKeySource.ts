/** A key that secrets are encrypted with. */
export interface SecretKey {
  /** Stored beside each ciphertext, so that it is known which key opens it. At most 50 characters of `[A-Za-z0-9_-]`. */
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** Where keys come from: configuration, a vault, a KMS or a certified module. */
export interface SecretKeySource {
  /** The first encrypts; all of them decrypt. Never empty. */
  getKeys(): Promise<SecretKey[]>;
  /** Tells of other keys while the portal runs, where they can change. */
  subscribe?(listener: (keys: SecretKey[]) => void): void;
}
