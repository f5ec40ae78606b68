import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { Logout, maxAgeSeconds, toleranceSeconds } from './verifyLogoutToken';

/** By what a provider knows somebody who has signed in. */
export interface SignedIn {
  issuer: string;
  subject: string;
  /** Of the session at the provider, which not all tell. */
  sessionId?: string;
}

const identifiers = 'openid_identifiers';
const tokens = 'openid_logout_tokens';

/** A session that goes on is seen every hour; one that was not seen for so long is over at the provider too. */
const keptSessionMilliseconds = 30 * 24 * 60 * 60 * 1000;

const keptTokenMilliseconds = (maxAgeSeconds + 2 * toleranceSeconds) * 1000;

/** Who the people are whose sessions a provider ends, and which of its logout tokens were taken already. */
export class DatabaseLogoutStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => number,
  ) {}

  /** Before they get a token of the portal, so that none is out of reach. */
  async remember(
    { issuer, subject, sessionId }: SignedIn,
    userEntityRef: string,
  ): Promise<void> {
    const now = this.now();
    const row = (claim: Claim, value: string) => ({
      identifier_hash: hashOf(issuer, claim, value),
      user_entity_ref: userEntityRef,
      claim,
      seen_at: now,
    });
    await this.knex(identifiers)
      .insert([
        row('sub', subject),
        ...(sessionId === undefined ? [] : [row('sid', sessionId)]),
      ])
      .onConflict(['identifier_hash', 'user_entity_ref'])
      .merge(['seen_at']);
    await this.knex(identifiers)
      .where({ claim: 'sid' })
      .where('seen_at', '<', now - keptSessionMilliseconds)
      .delete();
  }

  /** The users of a subject, or of a session where no subject is named. */
  async usersOf({
    issuer,
    subject,
    sessionId = '',
  }: Logout): Promise<string[]> {
    const identifier_hash =
      subject === undefined
        ? hashOf(issuer, 'sid', sessionId)
        : hashOf(issuer, 'sub', subject);
    return this.knex(identifiers)
      .where({ identifier_hash })
      .orderBy('user_entity_ref')
      .pluck('user_entity_ref');
  }

  /** False when a token of that name was taken before, at whichever replica. */
  async take(logout: Logout): Promise<boolean> {
    const now = this.now();
    await this.knex(tokens).where('forget_at', '<', now).delete();
    const taken = await this.knex(tokens)
      .insert({
        token_hash: hashOf(logout.issuer, 'jti', logout.id),
        forget_at: now + keptTokenMilliseconds,
      })
      .onConflict('token_hash')
      .ignore()
      .returning('token_hash');
    return taken.length > 0;
  }

  /** What it asked for could not be done: it may come again. */
  async giveBack(logout: Logout): Promise<void> {
    await this.knex(tokens)
      .where({ token_hash: hashOf(logout.issuer, 'jti', logout.id) })
      .delete();
  }
}

type Claim = 'sub' | 'sid' | 'jti';

const hashOf = (issuer: string, claim: Claim, value: string): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, claim, value]))
    .digest('hex');
