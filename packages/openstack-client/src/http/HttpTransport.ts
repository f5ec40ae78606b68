import { rootCertificates } from 'node:tls';
import { Agent, Dispatcher, getGlobalDispatcher, request } from 'undici';
import { OpenStackError, ServiceName } from '../OpenStackError';

export interface HttpRequest {
  service: ServiceName;
  method: Dispatcher.HttpMethod;
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

export interface HttpAnswer {
  service: ServiceName;
  status: number;
  header(name: string): string | undefined;
  text: string;
}

/** Sends one request and reads the whole answer, whatever its status is. Follows no redirects. */
export class HttpTransport {
  private readonly dispatcher: Dispatcher;

  /** @param caCertificate - PEM, trusted in addition to the usual authorities */
  constructor(caCertificate?: string) {
    this.dispatcher = caCertificate
      ? new Agent({ connect: { ca: [...rootCertificates, caCertificate] } })
      : getGlobalDispatcher();
  }

  /** @throws OpenStackError `unreachable`, or the signal's reason */
  async send(message: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const { service, method, url, body } = message;
    try {
      const response = await request(url, {
        dispatcher: this.dispatcher,
        method,
        signal,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...message.headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const { headers, statusCode } = response;
      return {
        service,
        status: statusCode,
        header: name => [headers[name]].flat()[0],
        text: await response.body.text(),
      };
    } catch (error) {
      signal.throwIfAborted();
      throw new OpenStackError(
        `No answer from ${new URL(url).origin}: ${reasonOf(error)}`,
        { kind: 'unreachable', service, cause: error },
      );
    }
  }
}

/** An attempt over several addresses fails with an error whose own message is empty. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) {
    return error.errors.map(reasonOf).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
