import { isOpenStackError, ServiceName } from '../OpenStackError';
import { HttpRequest, HttpTransport } from '../http/HttpTransport';
import { readAnswer } from '../http/readAnswer';
import { EndpointInterface } from '../identity/Catalog';
import { Token } from '../identity/Token';
import { TokenCache } from '../identity/TokenCache';
import { Microversions, VersionRange } from './Microversions';

export interface ServiceRequest {
  service: ServiceName;
  method: HttpRequest['method'];
  /** Below the address in the catalog, its parts encoded. */
  path: string;
  query?: Query;
  body?: unknown;
  /** Of `body`; JSON unless told otherwise. */
  contentType?: string;
  /** Without one the service answers in its oldest dialect. */
  microversion?: VersionRange;
}

/** Undefined values are left out, lists repeat their key. */
export type Query = Record<string, string | number | string[] | undefined>;

/** Sends requests to the services of one region, signed in. */
export class ServiceClient {
  constructor(
    private readonly transport: HttpTransport,
    private readonly tokens: TokenCache,
    private readonly versions: Microversions,
    private readonly region: string,
    private readonly endpointInterface: EndpointInterface,
  ) {}

  /**
   * The body of the answer, undefined when it has none. A token that the service refuses is renewed once.
   *
   * @throws OpenStackError, or the signal's reason
   */
  async send(request: ServiceRequest, signal: AbortSignal): Promise<unknown> {
    return this.signedIn(
      token => this.sendWith(token, request, signal),
      signal,
    );
  }

  /**
   * The dialect that a call with this range would be sent in; undefined where the service has none.
   *
   * @throws OpenStackError, or the signal's reason
   */
  async version(
    service: ServiceName,
    range: VersionRange,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    return this.signedIn(
      token => this.versionFor(token, service, range, signal),
      signal,
    );
  }

  private async signedIn<T>(
    send: (token: Token) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const token = await this.tokens.get(signal);
    try {
      return await send(token);
    } catch (error) {
      if (!isOpenStackError(error) || error.status !== 401) {
        throw error;
      }
      this.tokens.drop(token);
      return send(await this.tokens.get(signal));
    }
  }

  private async versionFor(
    token: Token,
    service: ServiceName,
    range: VersionRange,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const url = this.url(token, service);
    const headers = { 'x-auth-token': token.secret };
    return this.versions.choose(service, url, range, headers, signal);
  }

  private url({ catalog }: Token, service: ServiceName): string {
    return catalog.url(service, this.region, this.endpointInterface);
  }

  private async sendWith(
    token: Token,
    request: ServiceRequest,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { service, method, path, query, body, contentType } = request;
    const url = this.url(token, service);
    const microversion =
      request.microversion &&
      (await this.versionFor(token, service, request.microversion, signal));
    const answer = await this.transport.send(
      {
        service,
        method,
        url: `${url}${path}${queryString(query)}`,
        body,
        headers: {
          'x-auth-token': token.secret,
          ...(contentType && { 'content-type': contentType }),
          ...(microversion && versionHeaders(service, microversion)),
        },
      },
      signal,
    );
    return readAnswer(answer);
  }
}

/** Ironic reads a header of its own only. */
function versionHeaders(
  service: ServiceName,
  version: string,
): Record<string, string> {
  return {
    'openstack-api-version': `${service} ${version}`,
    ...(service === 'baremetal' && {
      'x-openstack-ironic-api-version': version,
    }),
  };
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
