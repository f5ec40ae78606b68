import { isError } from '@backstage/errors';
import { JWTPayload, JWTVerifyGetKey, jwtVerify } from 'jose';
import { LogoutRefusal } from './LogoutRefusal';

/** Whose sessions a provider wants to be over. Without a session it is all of the subject's. */
export interface Logout {
  issuer: string;
  /** Of the token; no other has it. */
  id: string;
  subject?: string;
  sessionId?: string;
  /** Also what goes on without the session: Keycloak says so when it is told to. */
  offlineAccess?: boolean;
}

export interface LogoutTrust {
  issuer: string;
  clientId: string;
  /** With which the provider signs. */
  algorithm: string;
  keys: JWTVerifyGetKey;
  now(): Date;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** Of Keycloak. The protocol leaves offline access as it is. */
const offlineEvent = 'revoke_offline_access';

/** A provider sends a token at once; one that comes late was kept by somebody. */
export const maxAgeSeconds = 300;

/** By how much the clocks may differ. */
export const toleranceSeconds = 30;

/** Longer names than these are not kept at sign-in either. */
export const maxNameLength = 255;

/**
 * Verifies a token as section 2.6 of OpenID Connect Back-Channel Logout 1.0 asks for, but for its being used twice.
 *
 * @throws LogoutRefusal
 */
export async function verifyLogoutToken(
  token: string,
  trust: LogoutTrust,
): Promise<Logout> {
  const { issuer, clientId, algorithm, keys, now } = trust;
  let payload: JWTPayload;
  let typ: string | undefined;
  try {
    const verified = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: [algorithm],
      currentDate: now(),
      clockTolerance: toleranceSeconds,
      maxTokenAge: maxAgeSeconds,
      requiredClaims: ['iss', 'aud', 'iat', 'exp', 'jti', 'events'],
    });
    payload = verified.payload;
    typ = verified.protectedHeader.typ;
  } catch (error) {
    throw refusalOf(error);
  }
  if (typ !== undefined && !/^(jwt|(application\/)?logout\+jwt)$/i.test(typ)) {
    throw new LogoutRefusal('The token is of another type');
  }
  if (!isObject(payload.events) || !isObject(payload.events[event])) {
    throw new LogoutRefusal('The token is not of a logout');
  }
  if ('nonce' in payload) {
    throw new LogoutRefusal('A logout token has no nonce');
  }
  return {
    issuer,
    ...namesIn(payload),
    ...(payload.events[offlineEvent] === true && { offlineAccess: true }),
  };
}

function namesIn({ jti, sub, sid }: JWTPayload): Omit<Logout, 'issuer'> {
  const isName = (value: unknown): value is string =>
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= maxNameLength &&
    !value.includes('\0');
  if (!isName(jti)) {
    throw new LogoutRefusal('The token has no name');
  }
  if (sub === undefined && sid === undefined) {
    throw new LogoutRefusal('The token names nobody, and no session');
  }
  if (
    (sub !== undefined && !isName(sub)) ||
    (sid !== undefined && !isName(sid))
  ) {
    throw new LogoutRefusal('The token names somebody in a way nobody has');
  }
  return {
    id: jti,
    ...(sub !== undefined && { subject: sub }),
    ...(sid !== undefined && { sessionId: sid }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the verification finds, in words without what is in the token. */
const faults: Record<string, string> = {
  ERR_JWT_EXPIRED: 'The token has expired, or is too old',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The provider has not signed this',
  ERR_JWKS_NO_MATCHING_KEY: 'The provider has not signed this',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS:
    'The token does not say with which key it is signed',
  ERR_JOSE_ALG_NOT_ALLOWED: 'The token is signed in another way than agreed',
  ERR_JOSE_NOT_SUPPORTED: 'The token is signed in another way than agreed',
  ERR_JWS_INVALID: 'This is no signed token',
  ERR_JWT_INVALID: 'This is no signed token',
};

/** Errors of the library have codes; others are of the way to the provider, and go on. */
function refusalOf(error: unknown): unknown {
  const { code, claim } = isError(error)
    ? (error as Error & { code?: string; claim?: string })
    : { code: undefined, claim: undefined };
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') {
    return new LogoutRefusal(`The claim ${claim} is missing or wrong`);
  }
  const fault = code === undefined ? undefined : faults[code];
  return fault === undefined ? error : new LogoutRefusal(fault);
}
