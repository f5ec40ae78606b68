import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a program sends, in two parts: which token it is, and that it has it. */
export interface TokenParts {
  /** UUID. */
  id: string;
  secret: string;
}

/** Beginning by which scanners of source code find tokens that were left there. */
const tokenPrefix = 'rks_';

const shape = /^rks_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** 256 random bits. */
export const newSecret = () => randomBytes(32).toString('base64url');

export const formatToken = ({ id, secret }: TokenParts) =>
  `${tokenPrefix}${id.replaceAll('-', '')}_${secret}`;

/** Undefined when the text is no token. */
export function parseToken(text: string): TokenParts | undefined {
  const [, digits, secret] = shape.exec(text) ?? [];
  return digits === undefined
    ? undefined
    : {
        id: digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
        secret,
      };
}

/** All that is kept of a secret. As it is random, nothing slower is needed. */
export const hashOf = (secret: string) =>
  createHash('sha256').update(secret).digest('hex');

export function isSecretOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(secret)));
}
