import { AuthenticationError } from '@backstage/errors';
import { TokenGrant } from './AccessTokensService';

/** Within which every process notices that a token is revoked. */
const maxAgeMilliseconds = 2_000;

/** More tokens than are used at the same time. */
const most = 10_000;

interface Known {
  /** What is good, or why it is not. */
  answer: Promise<TokenGrant>;
  lookedAt: number;
}

export const endedMessage =
  'This access token is unknown, revoked or has expired; make another one under Settings → Access tokens';

/** What is known of tokens for two seconds, so that one page of a program does not ask once for each of its calls. */
export class GrantCache {
  private readonly known = new Map<string, Known>();

  /** @param now - milliseconds since the epoch */
  constructor(private readonly now: () => number) {}

  async get(id: string, look: () => Promise<TokenGrant>): Promise<TokenGrant> {
    const known = this.known.get(id);
    const fresh = known && this.now() - known.lookedAt < maxAgeMilliseconds;
    const grant = await (fresh ? known.answer : this.ask(id, look));
    if (Date.parse(grant.expiresAt) <= this.now()) {
      throw new AuthenticationError(endedMessage);
    }
    return grant;
  }

  forget(id: string): void {
    this.known.delete(id);
  }

  private ask(
    id: string,
    look: () => Promise<TokenGrant>,
  ): Promise<TokenGrant> {
    const answer = look();
    const entry = { answer, lookedAt: this.now() };
    this.known.delete(id);
    this.known.set(id, entry);
    answer.catch(error => {
      // That it has ended is an answer; that nobody answered is none.
      if (
        error.name !== 'AuthenticationError' &&
        this.known.get(id) === entry
      ) {
        this.known.delete(id);
      }
    });
    if (this.known.size > most) {
      const [oldest] = this.known.keys();
      this.known.delete(oldest);
    }
    return answer;
  }
}
