import { decodeJwt } from 'jose';
import { DatabaseLogoutStore } from './DatabaseLogoutStore';
import { EndSessions } from './endSessionsIn';
import { LogoutRefusal } from './LogoutRefusal';
import { Logout, LogoutTrust, verifyLogoutToken } from './verifyLogoutToken';

export interface BackChannelLogoutOptions {
  /** Of each provider that the portal is set up for. */
  trusts(): Promise<LogoutTrust[]>;
  store: DatabaseLogoutStore;
  endSessions: EndSessions;
}

/** Ends the sessions of people when their provider says so. */
export class BackChannelLogout {
  constructor(private readonly options: BackChannelLogoutOptions) {}

  /** @throws LogoutRefusal for a token that is not of a provider of ours, or ends nothing */
  async verify(token: unknown): Promise<Logout> {
    if (typeof token !== 'string') {
      throw new LogoutRefusal('There is no logout_token');
    }
    const claimed = issuerIn(token);
    const trusts = await this.options.trusts();
    const trust = trusts.find(({ issuer }) => issuer === claimed);
    if (!trust) {
      throw new LogoutRefusal('The token is of another provider');
    }
    return verifyLogoutToken(token, trust);
  }

  /**
   * @returns whose sessions are over; nobody's when the subject has never been here
   * @throws LogoutRefusal when the token was used before, or names only a session, and one that is not known
   */
  async end(logout: Logout): Promise<string[]> {
    const { store, endSessions } = this.options;
    if (!(await store.take(logout))) {
      throw new LogoutRefusal('The token was used before');
    }
    try {
      const users = await store.usersOf(logout);
      if (users.length === 0 && logout.subject === undefined) {
        throw new LogoutRefusal('The session is not known here');
      }
      for (const user of users) {
        await endSessions(user, logout.offlineAccess ?? false);
      }
      return users;
    } catch (error) {
      await store.giveBack(logout);
      throw error;
    }
  }
}

/** As the token says; nothing is believed before it is verified. */
function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new LogoutRefusal('This is no signed token');
  }
}
