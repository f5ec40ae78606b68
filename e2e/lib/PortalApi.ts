import { people, Role } from './people';

/** Calls the portal as a person, without a browser. */
export class PortalApi {
  private constructor(
    private readonly url: string,
    readonly token: string,
  ) {}

  static signIn(url: string, role: Role): Promise<PortalApi> {
    return PortalApi.signInAs(url, people[role]);
  }

  /** @param entityRef - of a user that the configuration lists */
  static async signInAs(url: string, entityRef: string): Promise<PortalApi> {
    const response = await fetch(`${url}/api/auth/development/refresh`, {
      headers: {
        'x-rackstage-sign-in-as': entityRef,
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    const { backstageIdentity } = await response.json();
    return new PortalApi(url, backstageIdentity.token);
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      ...init,
      headers: {
        'content-type': 'application/json',
        ...init.headers,
        authorization: `Bearer ${this.token}`,
      },
    });
  }

  /** @throws with the answer's text, when it is not a success */
  async get<T>(path: string): Promise<T> {
    return read(await this.fetch(path));
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return read(
      await this.fetch(path, { method: 'POST', body: JSON.stringify(body) }),
    );
  }

  async delete(path: string): Promise<void> {
    const response = await this.fetch(path, { method: 'DELETE' });
    if (!response.ok) {
      await read(response);
    }
  }
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${response.status} from ${response.url}: ${text}`);
  }
  return JSON.parse(text || 'null');
}
