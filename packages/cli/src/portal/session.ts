import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';
import { readJson, sessionFile, writePrivately } from './files';
import { Portal } from './Portal';

export interface Session {
  url: string;
  accessToken: string;
  refreshToken?: string;
  /** Milliseconds since 1970; absent for a token that was given. */
  expiresAt?: number;
}

export interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
}

/** A token that ends within this is renewed first. */
const margin = 60_000;

export const withoutSlash = (url: string) => url.replace(/\/+$/, '');

export function sessionOf(url: string, answer: TokenAnswer): Session {
  return {
    url,
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    expiresAt: Date.now() + answer.expires_in * 1000,
  };
}

/**
 * The portal of `--url`, the environment or the last sign-in, in this order. A
 * token goes only to the portal that it was made for.
 *
 * @throws CommandError when nobody is signed in
 */
export async function openPortal(
  say: Say,
  wanted = process.env.RACKSTAGE_URL,
): Promise<Portal> {
  const stored = readJson<Session>(sessionFile());
  const url = wanted ? withoutSlash(wanted) : stored?.url;
  if (!url) {
    throw new CommandError(say('needsUrl'), exitCodes.signIn);
  }
  if (process.env.RACKSTAGE_TOKEN) {
    return new Portal(url, process.env.RACKSTAGE_TOKEN, say);
  }
  if (stored?.url !== url) {
    throw new CommandError(say('needsLogin', { url }), exitCodes.signIn);
  }
  const { accessToken } = await renewed(stored, say);
  return new Portal(url, accessToken, say);
}

async function renewed(session: Session, say: Say): Promise<Session> {
  const { url, refreshToken, expiresAt } = session;
  if (expiresAt === undefined || expiresAt > Date.now() + margin) {
    return session;
  }
  const response =
    refreshToken &&
    (await fetch(`${url}/api/auth/v1/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      }),
    }).catch(error => {
      throw new CommandError(
        say('unreachable', { url, reason: error.cause?.code ?? error.message }),
        exitCodes.unreachable,
      );
    }));
  if (!response || !response.ok) {
    throw new CommandError(say('needsLogin', { url }), exitCodes.signIn);
  }
  const next = sessionOf(url, await response.json());
  writePrivately(sessionFile(), next);
  return next;
}
