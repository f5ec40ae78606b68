import http, { IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { FaultRule } from './Fault';
import { Exchange, happen, passOn } from './faultBehaviours';
import { FaultRules, InjectedFault } from './FaultRules';
import { forward, readAll } from './http';
import { rewriteOrigins } from './rewriteOrigins';

/** A request that reached the proxy, whatever became of it. */
export interface PassedRequest {
  method: string;
  /** With its query. */
  path: string;
}

export interface FaultProxy {
  /** The proxy's URL for one of the upstream, with the same path. */
  url(upstreamUrl: string): string;
  inject(rule: FaultRule): InjectedFault;
  /** Drops all rules, and what is known of the requests so far. */
  reset(): void;
  /** In the order in which they came. */
  readonly requests: readonly PassedRequest[];
  /** Ends all connections, those that hang too. */
  close(): Promise<void>;
}

/**
 * Starts a proxy on loopback between a client and one or more HTTP APIs. It has a port for each upstream, and answers
 * name the proxy where they named an upstream, so that a service catalog leads through it.
 *
 * @param upstreams - URLs of the APIs; only their origins count
 */
export async function startFaultProxy(
  upstreams: string[],
): Promise<FaultProxy> {
  const rules = new FaultRules();
  const origins = new Map<string, string>();
  const requests: PassedRequest[] = [];

  async function handle(
    upstream: string,
    head: IncomingMessage,
    response: ServerResponse,
  ) {
    const request = { head, body: await readAll(head) };
    const { method = 'GET', url: path = '/' } = head;
    requests.push({ method, path });
    const exchange: Exchange = {
      request,
      response,
      forward: async (body = request.body) =>
        rewriteOrigins(await forward({ head, body }, upstream), origins),
    };
    const fault = rules.take(method, path);
    await (fault ? happen(exchange, fault) : passOn(exchange));
  }

  async function listen(upstream: string): Promise<Server> {
    const server = http.createServer((head, response) => {
      // An upstream that cannot be reached looks to the client as it would without the proxy.
      handle(upstream, head, response).catch(() => response.destroy());
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
    const { port } = server.address() as AddressInfo;
    origins.set(upstream, `http://127.0.0.1:${port}`);
    return server;
  }

  const unique = new Set(upstreams.map(url => new URL(url).origin));
  const servers = await Promise.all([...unique].map(listen));

  return {
    requests,
    url(upstreamUrl) {
      const { origin } = new URL(upstreamUrl);
      const own = origins.get(origin);
      if (!own) {
        const known = [...origins.keys()].join(', ');
        throw new Error(`The proxy stands for ${known}, not for ${origin}`);
      }
      return upstreamUrl.replace(origin, own);
    },
    inject: rule => rules.add(rule),
    reset() {
      rules.clear();
      requests.length = 0;
    },
    async close() {
      await Promise.all(servers.map(stop));
    },
  };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
