import { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  AddressPolicy,
  connectionFailureOf,
  openRequest,
  retryAfterSeconds,
} from '@rackstage/outgoing-requests';

export interface NetboxClientOptions {
  /** Of the NetBox, without `/api`: `https://netbox.example.com`. */
  url: string;
  token: string;
  policy: AddressPolicy;
  verifyTls?: boolean;
  /** For one page. */
  timeoutMilliseconds?: number;
  /** Objects of a page; NetBox gives 1000 at most unless it is told otherwise. */
  pageSize?: number;
  /** Waits between attempts. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

export interface NetboxPage<T> {
  /** Objects of the whole list. */
  count: number;
  results: T[];
  isLast: boolean;
}

const attempts = 4;
const firstWaitMilliseconds = 500;
/** Who asks for more than a minute gets no more requests. */
const longestWaitMilliseconds = 60_000;
const mostBytes = 64 * 1024 * 1024;

/** Cables have ends of several terminations since then. */
const oldest = [3, 3] as const;

/** Reads lists of a NetBox over its REST API. */
export class NetboxClient {
  private readonly base: string;

  /** @throws InputError */
  constructor(private readonly options: NetboxClientOptions) {
    const url = URL.canParse(options.url) ? new URL(options.url) : undefined;
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
      throw new InputError(
        `url: '${options.url}' is no address of a NetBox; give one like https://netbox.example.com`,
      );
    }
    this.base = `${url.origin}${url.pathname.replace(/\/+$/, '')}/api`;
  }

  /**
   * Whether it is a NetBox that can be read.
   *
   * @throws InputError, ServiceUnavailableError
   */
  async check(signal: AbortSignal): Promise<{ version: string }> {
    const status = await this.read('status', {}, signal);
    const version = isObject(status) && status['netbox-version'];
    if (typeof version !== 'string') {
      throw this.noNetbox();
    }
    const [major, minor] = version.split('.').map(Number);
    if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
      throw new InputError(
        `url: it is a NetBox ${version}, which is too old; it has to be ${oldest.join('.')} or newer`,
      );
    }
    return { version };
  }

  /**
   * A page of a list: `dcim/devices`.
   *
   * @throws InputError, ServiceUnavailableError
   */
  async page<T>(
    list: string,
    offset: number,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<NetboxPage<T>> {
    const { pageSize = 500 } = this.options;
    const page = await this.read(
      list,
      { ...query, limit: String(pageSize), offset: String(offset) },
      signal,
    );
    if (!isObject(page) || !Array.isArray(page.results)) {
      throw this.noNetbox();
    }
    return {
      count: Number(page.count),
      results: page.results,
      // A page that is empty leads nowhere, whatever it says of the next one.
      isLast: page.next === null || page.results.length === 0,
    };
  }

  /** All of a list, page by page. */
  async *all<T>(
    list: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): AsyncGenerator<T> {
    let offset = 0;
    for (;;) {
      const page = await this.page<T>(list, offset, query, signal);
      yield* page.results;
      if (page.isLast) {
        return;
      }
      offset += page.results.length;
    }
  }

  private async read(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const {
      wait = (ms, aborted) => sleep(ms, undefined, { signal: aborted }),
    } = this.options;
    const url = `${this.base}/${path}/?${new URLSearchParams(query)}`;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.attempt(url, signal);
      if ('body' in answer) {
        return answer.body;
      }
      const pause =
        answer.retryAfterMilliseconds ??
        firstWaitMilliseconds * 2 ** (attempt - 1);
      if (attempt === attempts || pause > longestWaitMilliseconds) {
        throw new ServiceUnavailableError(
          `NetBox does not answer '${path}': ${answer.problem}. What has been read is kept; start it again later`,
        );
      }
      await wait(pause, signal);
    }
  }

  /** @throws InputError when another attempt would end the same way */
  private async attempt(
    url: string,
    outer: AbortSignal,
  ): Promise<
    { body: unknown } | { problem: string; retryAfterMilliseconds?: number }
  > {
    const { policy, token, timeoutMilliseconds = 60_000 } = this.options;
    outer.throwIfAborted();
    const deadline = AbortSignal.timeout(timeoutMilliseconds);
    const signal = AbortSignal.any([outer, deadline]);
    let response: IncomingMessage;
    let text: string;
    try {
      response = await openRequest(
        {
          method: 'GET',
          url,
          headers: {
            accept: 'application/json',
            authorization: `Token ${token}`,
          },
          verifyTls: this.options.verifyTls ?? true,
        },
        policy,
        signal,
      );
      text = await textOf(response);
    } catch (error) {
      outer.throwIfAborted();
      if (error instanceof InputError) {
        throw error;
      }
      return { problem: this.failure(error, deadline.aborted) };
    }
    return this.answerOf(response, text);
  }

  /** @throws InputError when it is not worth another attempt */
  private failure(error: unknown, isLate: boolean): string {
    if (isLate) {
      return 'it took too long';
    }
    const failure = connectionFailureOf(error);
    if (failure === 'address-not-allowed') {
      throw new InputError(
        `url: requests to this address are not allowed; an administrator can allow it in the configuration`,
      );
    }
    if (failure === 'unknown-host') {
      throw new InputError('url: no host has this name');
    }
    if (failure === 'tls') {
      throw new InputError(
        'url: the certificate of the server is not trusted, or it does not speak TLS',
      );
    }
    return failure === 'refused'
      ? 'the connection was refused'
      : 'the connection was closed';
  }

  private answerOf({ statusCode = 0, headers }: IncomingMessage, text: string) {
    if (statusCode === 429 || statusCode >= 500) {
      const seconds = retryAfterSeconds(headers['retry-after']);
      return {
        problem: `it answered with status ${statusCode}`,
        retryAfterMilliseconds:
          seconds === undefined ? undefined : seconds * 1000,
      };
    }
    const body = parse(text);
    if ((statusCode === 401 || statusCode === 403) && isObject(body)) {
      throw new InputError(
        `token: NetBox refuses it (${String(body.detail)}); give one that may read everything`,
      );
    }
    if (statusCode !== 200 || body === undefined) {
      throw this.noNetbox();
    }
    return { body };
  }

  private noNetbox() {
    return new InputError(
      `url: there is no NetBox at '${this.options.url}'; give the address of its first page`,
    );
  }
}

/** @throws InputError when it is longer than any page is */
async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > mostBytes) {
      response.destroy();
      throw new InputError('url: the answer is too long for a NetBox');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
