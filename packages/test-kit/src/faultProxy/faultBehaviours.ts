import { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './Fault';
import { AnswerHead, Whole } from './http';

/** A request that came in, and what can be done with it. */
export interface Exchange {
  request: Whole<IncomingMessage>;
  response: ServerResponse;
  /** Lets the upstream do the work, with another body when one is given. */
  forward(body?: Buffer): Promise<Whole<AnswerHead>>;
}

type Behaviours = {
  [T in Fault['type']]: (
    exchange: Exchange,
    fault: Extract<Fault, { type: T }>,
  ) => Promise<void>;
};

const behaviours: Behaviours = {
  async answer({ response }, { status, headers, body }) {
    const isText = typeof body === 'string';
    response
      .writeHead(status, {
        'content-type': isText ? 'text/plain' : 'application/json',
        ...headers,
      })
      .end(isText || body === undefined ? body : JSON.stringify(body));
  },
  async delay(exchange, { milliseconds }) {
    await sleep(milliseconds);
    await passOn(exchange);
  },
  async hang() {
    // the client ends it, or the proxy when it closes
  },
  async drop({ response }) {
    response.destroy();
  },
  async loseAnswer({ response, forward }) {
    await forward();
    response.destroy();
  },
  async alterRequest(exchange, { alter }) {
    const { request, forward } = exchange;
    const altered = Buffer.from(alter(request.body.toString()));
    await passOn({ ...exchange, forward: () => forward(altered) });
  },
  async garbage({ response }) {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html><body>It works!</body></html>');
  },
};

export async function happen<T extends Fault['type']>(
  exchange: Exchange,
  fault: Extract<Fault, { type: T }>,
): Promise<void> {
  const type: T = fault.type;
  await behaviours[type](exchange, fault);
}

/** Forwards the request and hands the answer back. */
export async function passOn({ response, forward }: Exchange): Promise<void> {
  const { head, body } = await forward();
  response.writeHead(head.status, head.headers).end(body);
}
