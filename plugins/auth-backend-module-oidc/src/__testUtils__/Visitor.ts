/** Where the provider believes the portal to be. */
export const portalUrl = 'http://localhost:1';

/** A browser without a screen: keeps cookies, follows redirects, fills in the login form of the test provider. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  /** As they were set, with their flags. */
  readonly setCookies: string[] = [];
  /** All addresses that it was at. */
  readonly visited: string[] = [];

  /** @param portal - where the portal really is */
  constructor(private readonly portal: string) {}

  /** Signs in at the portal, and tells where that ended. */
  async signIn(login: string, query: Record<string, string> = {}) {
    const start = `${portalUrl}/api/auth/oidc/start?${new URLSearchParams({
      env: 'development',
      flow: 'redirect',
      redirectUrl: `${portalUrl}/clouds`,
      ...query,
    })}`;
    return this.follow(start, { login });
  }

  async follow(address: string, form: Record<string, string>): Promise<URL> {
    let url = new URL(address);
    let init: RequestInit = {};
    for (let step = 0; step < 15; step++) {
      this.visited.push(url.href);
      if (url.origin === portalUrl && !url.pathname.startsWith('/api/')) {
        return url;
      }
      const response = await this.fetch(url.href, init);
      init = {};
      const location = response.headers.get('location');
      if (location) {
        url = new URL(location, url);
      } else if (url.pathname.startsWith('/interaction/')) {
        init = { method: 'POST', body: new URLSearchParams(form) };
      } else {
        throw new Error(`${response.status}: ${await response.text()}`);
      }
    }
    throw new Error('Too many redirects');
  }

  /** As the page of the portal does it. */
  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return this.fetch(`${portalUrl}/api/auth/oidc${path}?env=development`, {
      ...init,
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
  }

  async fetch(url: string, init: RequestInit): Promise<Response> {
    const response = await fetch(url.replace(portalUrl, this.portal), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookieHeader() },
    });
    for (const cookie of response.headers.getSetCookie()) {
      this.setCookies.push(cookie);
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value) {
        this.cookies.set(name, value);
      } else {
        this.cookies.delete(name);
      }
    }
    return response;
  }

  forget(cookie: string): void {
    this.cookies.delete(cookie);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(pair => pair.join('=')).join('; ');
  }
}
