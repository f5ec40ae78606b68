import { SandboxCloud } from '../startSandboxCloud';

export interface TestAnswer {
  status: number;
  headers: Headers;
  body: ReturnType<typeof JSON.parse>;
}

/** Calls the API of a cloud as a client would. */
export class TestApi {
  constructor(
    private readonly cloud: SandboxCloud,
    private readonly apiKey: string,
  ) {}

  get = (path: string, init?: RequestInit) => this.call('GET', path, init);
  delete = (path: string) => this.call('DELETE', path);
  post = (path: string, body: unknown = {}) =>
    this.call('POST', path, {
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  async call(
    method: string,
    path: string,
    init: RequestInit = {},
  ): Promise<TestAnswer> {
    const response = await fetch(`${this.cloud.url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        'content-type': 'application/json',
      },
      ...init,
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }
}
