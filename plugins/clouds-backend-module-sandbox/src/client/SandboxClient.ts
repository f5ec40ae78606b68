import { CallOptions, Page, PageRequest } from '@rackstage/plugin-clouds-node';
import { z } from 'zod';
import { SandboxAccount } from '../account';
import { pageOf } from './answers';
import { brokenAnswer, noAnswer, refusalOf } from './errors';

/** What the sandbox gives at once; an account of thousands is read in few calls. */
const mostPerPage = 200;

/** How items of a list are read, and what they are in the portal's words. */
export interface Reading<A, T> {
  answer: z.ZodType<A>;
  read(answer: A): T;
}

/**
 * Speaks to the HTTP API of a sandbox cloud as one account.
 *
 * Every call rejects with a `CloudError`, or with the reason of the signal when that is aborted.
 */
export class SandboxClient {
  constructor(private readonly account: SandboxAccount) {}

  async get<T>(
    path: string,
    answer: z.ZodType<T>,
    call: CallOptions,
  ): Promise<T> {
    return this.send({ method: 'GET' }, path, answer, call);
  }

  async post<T>(
    path: string,
    body: object,
    answer: z.ZodType<T>,
    call: CallOptions,
  ): Promise<T> {
    const init = { method: 'POST', body: JSON.stringify(body) };
    return this.send(init, path, answer, call);
  }

  async put<T>(
    path: string,
    body: object,
    answer: z.ZodType<T>,
    call: CallOptions,
  ): Promise<T> {
    const init = { method: 'PUT', body: JSON.stringify(body) };
    return this.send(init, path, answer, call);
  }

  async delete<T>(
    path: string,
    answer: z.ZodType<T>,
    call: CallOptions,
  ): Promise<T> {
    return this.send({ method: 'DELETE' }, path, answer, call);
  }

  /** One page of a list, in the portal's words. */
  async page<A, T>(
    path: string,
    { answer, read }: Reading<A, T>,
    { cursor, limit = mostPerPage, tag }: PageRequest & { tag?: string },
    call: CallOptions,
  ): Promise<Page<T>> {
    const query = new URLSearchParams({
      ...(cursor !== undefined && { cursor }),
      limit: String(Math.min(limit, mostPerPage)),
      ...(tag !== undefined && { tag }),
    });
    const page = await this.get(`${path}?${query}`, pageOf(answer), call);
    return { ...page, items: page.items.map(read) };
  }

  private async send<T>(
    init: RequestInit,
    path: string,
    answer: z.ZodType<T>,
    { signal }: CallOptions,
  ): Promise<T> {
    const { response, text } = await this.exchange(init, path, signal);
    const body = parse(text);
    if (!response.ok) {
      throw refusalOf(response, body);
    }
    const parsed = answer.safeParse(body);
    if (!parsed.success) {
      throw brokenAnswer(z.prettifyError(parsed.error));
    }
    return parsed.data;
  }

  private async exchange(init: RequestInit, path: string, signal: AbortSignal) {
    const { endpoint, project, apiKey } = this.account;
    signal.throwIfAborted();
    try {
      const response = await fetch(`${endpoint}/v1${path}`, {
        ...init,
        signal,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          'sandbox-project': project,
        },
        // The key is for this endpoint only, wherever else it would like to send us.
        redirect: 'error',
      });
      return { response, text: await response.text() };
    } catch (error) {
      signal.throwIfAborted();
      throw noAnswer(error);
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw brokenAnswer('it is not JSON');
  }
}
