import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a session goes on with, and when it began: the provider tells that no better. */
export interface SessionToken {
  /** Seconds since 1970. */
  beganAt: number;
  refreshToken: string;
}

/**
 * What the browser keeps of a session. Its beginning is signed together with the token, so that nobody makes a session
 * younger than its end.
 */
export class SealedToken {
  constructor(private readonly secret: string) {}

  seal({ beganAt, refreshToken }: SessionToken): string {
    return `${beganAt}.${this.signatureOf(beganAt, refreshToken)}.${refreshToken}`;
  }

  /** Undefined for what was not sealed here. */
  open(sealed: string): SessionToken | undefined {
    const [, digits, signature, refreshToken] =
      /^(\d{1,12})\.([\w-]{43})\.(.+)$/s.exec(sealed) ?? [];
    if (digits === undefined) {
      return undefined;
    }
    const beganAt = Number(digits);
    const expected = this.signatureOf(beganAt, refreshToken);
    return timingSafeEqual(Buffer.from(expected), Buffer.from(signature))
      ? { beganAt, refreshToken }
      : undefined;
  }

  private signatureOf(beganAt: number, refreshToken: string): string {
    const digest = createHash('sha256').update(refreshToken).digest('hex');
    return createHmac('sha256', this.secret)
      .update(`session ${beganAt} ${digest}`)
      .digest('base64url');
  }
}
