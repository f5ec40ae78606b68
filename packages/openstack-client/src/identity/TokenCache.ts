import { SharedCall } from '../SharedCall';
import { Token } from './Token';

/** A token this close to its end may expire on the way to a service. */
const renewBeforeMilliseconds = 60_000;

/** Keeps the token and gets another one when it is about to expire or was refused. */
export class TokenCache {
  private token?: Token;
  private readonly renewal: SharedCall<Token>;

  constructor(signIn: (signal: AbortSignal) => Promise<Token>) {
    this.renewal = new SharedCall(async signal => {
      this.token = await signIn(signal);
      return this.token;
    });
  }

  async get(signal: AbortSignal): Promise<Token> {
    const token = this.token;
    if (token && token.expiresAt - Date.now() > renewBeforeMilliseconds) {
      return token;
    }
    return this.renewal.join(signal);
  }

  /** Signs in anew, whatever there is. */
  async renew(signal: AbortSignal): Promise<Token> {
    return this.renewal.join(signal);
  }

  /** A service does not take this token. Those who were refused an older one do not drop its successor. */
  drop(refused: Token) {
    if (this.token === refused) {
      this.token = undefined;
    }
  }
}
