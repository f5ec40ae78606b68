import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';
import { readText } from '../commands/readInput';
import { sessionFile, writePrivately } from '../portal/files';
import { Session, sessionOf, withoutSlash } from '../portal/session';
import { awaitCode, callbackUrl } from './awaitCode';
import { openBrowser } from './openBrowser';
import { createPkce } from './pkce';

export interface LoginOptions {
  url?: string;
  tokenFile?: string;
  browser: boolean;
}

/** Signs in as `backstage-cli auth login` does, or keeps a token that was given. */
export async function login(options: LoginOptions, say: Say): Promise<void> {
  const wanted = options.url ?? process.env.RACKSTAGE_URL;
  if (!wanted || !URL.canParse(wanted)) {
    throw new CommandError(say('needsUrl'), exitCodes.usage);
  }
  const url = withoutSlash(wanted);
  const session: Session = options.tokenFile
    ? { url, accessToken: readText(options.tokenFile, say).trim() }
    : await byBrowser(url, options.browser, say);
  writePrivately(sessionFile(), session);
  process.stderr.write(`${say('signedIn', { url, file: sessionFile() })}\n`);
}

async function byBrowser(
  url: string,
  opens: boolean,
  say: Say,
): Promise<Session> {
  const auth = `${url}/api/auth`;
  const clientId = `${auth}/.well-known/oauth-client/cli.json`;
  const client = await reach(url, say, () => fetch(clientId));
  if (!client.ok) {
    throw new CommandError(say('noLogin', { url }), exitCodes.signIn);
  }
  const { verifier, challenge, state } = createPkce();
  const address = new URL(`${auth}/v1/authorize`);
  address.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: callbackUrl,
    response_type: 'code',
    scope: 'openid offline_access',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString();
  const code = await awaitCode(state, say, () => {
    process.stderr.write(`${say('open')}\n${address}\n`);
    if (opens) {
      openBrowser(address.toString());
    }
  });
  const response = await reach(url, say, () =>
    fetch(`${auth}/v1/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'authorization_code',
        code,
        redirect_uri: callbackUrl,
        code_verifier: verifier,
      }),
    }),
  );
  if (!response.ok) {
    const reason = `${response.status} ${response.statusText}`;
    throw new CommandError(say('failed', { reason }), exitCodes.signIn);
  }
  return sessionOf(url, await response.json());
}

async function reach(
  url: string,
  say: Say,
  send: () => Promise<Response>,
): Promise<Response> {
  return send().catch(error => {
    const reason = error.cause?.code ?? error.message;
    throw new CommandError(
      say('unreachable', { url, reason }),
      exitCodes.unreachable,
    );
  });
}
