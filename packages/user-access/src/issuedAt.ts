import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { decodeJwt } from 'jose';

/** When somebody got their token, in seconds since 1970; undefined for credentials without one. It has been verified. */
export function issuedAt(
  credentials: BackstageCredentials,
): number | undefined {
  const { token } = credentials as { token?: string };
  try {
    return token === undefined ? undefined : decodeJwt(token).iat;
  } catch {
    return undefined;
  }
}
