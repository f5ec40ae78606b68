import { JsonObject, JsonValue } from '@backstage/types';
import { createHash } from 'node:crypto';
import { CommandError, ExitCode, exitCodes } from '../exitCodes';
import { Say } from '../language/language';

export interface Answer {
  status: number;
  etag?: string;
  body: JsonValue;
}

const codes: Record<number, ExitCode> = {
  400: exitCodes.usage,
  401: exitCodes.signIn,
  403: exitCodes.refused,
  404: exitCodes.notFound,
  409: exitCodes.conflict,
};

/** The portal that is commanded, as the person whose token it is. */
export class Portal {
  constructor(
    readonly url: string,
    private readonly token: string,
    private readonly say: Say,
  ) {}

  /** Tells people and programs apart, as far as a cache needs it; never the token itself. */
  get person(): string {
    const claims = this.token.split('.')[1];
    try {
      return JSON.parse(Buffer.from(claims, 'base64url').toString()).sub;
    } catch {
      return createHash('sha256').update(this.token).digest('hex');
    }
  }

  /** @throws CommandError with the portal's own message and the exit code for it */
  async ask(
    method: string,
    path: string,
    options: { body?: JsonObject; etag?: string; signal?: AbortSignal } = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        ...(options.etag && { 'if-none-match': options.etag }),
      },
      body: options.body && JSON.stringify(options.body),
      signal: options.signal,
    }).catch(error => {
      const reason = error.cause?.code ?? error.message;
      throw new CommandError(
        this.say('unreachable', { url: this.url, reason }),
        exitCodes.unreachable,
      );
    });
    const text = await response.text();
    if (!response.ok && response.status !== 304) {
      throw new CommandError(
        response.status === 401
          ? this.say('needsLogin', { url: this.url })
          : messageOf(text, response),
        codes[response.status] ?? exitCodes.failure,
      );
    }
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? undefined,
      body: text === '' ? null : JSON.parse(text),
    };
  }
}

/** Typed errors of the portal say what to do; anything else is told by its status. */
function messageOf(text: string, { status, statusText }: Response): string {
  try {
    return JSON.parse(text).error.message;
  } catch {
    return `${status} ${statusText}`;
  }
}
