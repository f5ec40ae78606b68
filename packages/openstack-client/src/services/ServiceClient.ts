import { isOpenStackError, ServiceName } from '../OpenStackError';
import { HttpRequest, HttpTransport } from '../http/HttpTransport';
import { readAnswer } from '../http/readAnswer';
import { EndpointInterface } from '../identity/Catalog';
import { Token } from '../identity/Token';
import { TokenCache } from '../identity/TokenCache';

export interface ServiceRequest {
  service: ServiceName;
  method: HttpRequest['method'];
  /** Below the address in the catalog, its parts encoded. */
  path: string;
  query?: Query;
  body?: unknown;
  /** As in `2.46`; without one the service answers in its oldest dialect. */
  microversion?: string;
}

/** Undefined values are left out, lists repeat their key. */
export type Query = Record<string, string | number | string[] | undefined>;

/** Sends requests to the services of one region, signed in. */
export class ServiceClient {
  constructor(
    private readonly transport: HttpTransport,
    private readonly tokens: TokenCache,
    private readonly region: string,
    private readonly endpointInterface: EndpointInterface,
  ) {}

  /**
   * The body of the answer, undefined when it has none. A token that the service refuses is renewed once.
   *
   * @throws OpenStackError, or the signal's reason
   */
  async send(request: ServiceRequest, signal: AbortSignal): Promise<unknown> {
    const token = await this.tokens.get(signal);
    try {
      return await this.sendWith(token, request, signal);
    } catch (error) {
      if (!isOpenStackError(error) || error.status !== 401) {
        throw error;
      }
      this.tokens.drop(token);
      const renewed = await this.tokens.get(signal);
      return this.sendWith(renewed, request, signal);
    }
  }

  private async sendWith(
    token: Token,
    request: ServiceRequest,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { service, method, path, query, body, microversion } = request;
    const url = token.catalog.url(service, this.region, this.endpointInterface);
    const answer = await this.transport.send(
      {
        service,
        method,
        url: `${url}${path}${queryString(query)}`,
        body,
        headers: {
          'x-auth-token': token.secret,
          ...(microversion && {
            'openstack-api-version': `${service} ${microversion}`,
          }),
        },
      },
      signal,
    );
    return readAnswer(answer);
  }
}

function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined) {
        parameters.append(key, String(one));
      }
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
