import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What of a cloud in clouds.yaml is used here. */
interface Cloud {
  auth: {
    auth_url: string;
    username: string;
    password: string;
    project_name: string;
    user_domain_name: string;
    project_domain_name: string;
  };
  region_name: string;
}

interface Named {
  id: string;
  name: string;
}

/** OpenStack as a script uses it: one token, plain requests. Nothing of it is the portal's code. */
export class OpenStackRest {
  private constructor(
    readonly cloud: Cloud,
    readonly projectId: string,
    private readonly token: string,
    private readonly urls: Map<string, string>,
  ) {}

  /**
   * @param file - path of a clouds.yaml
   * @param name - of a cloud in it that signs in with a password
   */
  static async signIn(file: string, name = 'lab'): Promise<OpenStackRest> {
    const cloud: Cloud = parse(readFileSync(file, 'utf8')).clouds[name];
    const { auth } = cloud;
    const response = await fetch(`${auth.auth_url}/auth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        auth: {
          identity: {
            methods: ['password'],
            password: {
              user: {
                name: auth.username,
                password: auth.password,
                domain: { name: auth.user_domain_name },
              },
            },
          },
          scope: {
            project: {
              name: auth.project_name,
              domain: { name: auth.project_domain_name },
            },
          },
        },
      }),
    });
    const { token } = await response.json();
    const urls = new Map<string, string>(
      token.catalog.map((service: CatalogService) => [
        service.type,
        service.endpoints.find(
          endpoint =>
            endpoint.interface === 'public' &&
            endpoint.region === cloud.region_name,
        )?.url,
      ]),
    );
    return new OpenStackRest(
      cloud,
      token.project.id,
      response.headers.get('x-subject-token')!,
      urls,
    );
  }

  async call<T>(
    service: 'compute' | 'image' | 'network',
    path: string,
    { method = 'GET', body }: { method?: string; body?: unknown } = {},
  ): Promise<T> {
    const response = await fetch(`${this.urls.get(service)}${path}`, {
      method,
      headers: {
        'x-auth-token': this.token,
        'content-type': 'application/json',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${response.status} from ${response.url}: ${text}`);
    }
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** Ids of what the lab is seeded with. */
  async target() {
    const [{ images }, { flavors }, { networks }] = await Promise.all([
      this.call<{ images: Named[] }>('image', '/v2/images'),
      this.call<{ flavors: Named[] }>('compute', '/flavors'),
      this.call<{ networks: Named[] }>('network', '/v2.0/networks'),
    ]);
    const idOf = (items: Named[], name: string) =>
      items.find(item => item.name === name)!.id;
    return {
      image: idOf(images, 'Debian 12'),
      spec: idOf(flavors, 'm1.tiny'),
      network: idOf(networks, 'private'),
    };
  }
}

interface CatalogService {
  type: string;
  endpoints: { interface: string; region: string; url: string }[];
}
