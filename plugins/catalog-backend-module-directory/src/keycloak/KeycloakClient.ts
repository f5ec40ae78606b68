import { ResponseError } from '@backstage/errors';
import { KeycloakSettings } from './KeycloakSettings';

export interface KeycloakUser {
  id: string;
  username?: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  enabled?: boolean;
}

export interface KeycloakGroup {
  id: string;
  name?: string;
  path?: string;
  description?: string;
  parentId?: string;
  subGroupCount?: number;
}

export interface AdminEvent {
  /** Milliseconds since the epoch. */
  time: number;
  resourceType: string;
  resourcePath: string;
}

const answerTimeout = 30_000;

/** Tokens are renewed this long before they end. */
const spareMilliseconds = 10_000;

/** The parts of Keycloak's admin API that tell of users and groups, signed in as a client. */
export class KeycloakClient {
  private token?: { value: string; until: number };
  /** Of the server, at its last answer, in milliseconds. */
  serverTime = 0;

  constructor(
    private readonly settings: KeycloakSettings,
    private readonly now: () => number,
  ) {}

  realm(signal: AbortSignal): Promise<{ adminEventsEnabled?: boolean }> {
    return this.get('', signal);
  }

  users(query: string, signal: AbortSignal): Promise<KeycloakUser[]> {
    return this.all(`/users?briefRepresentation=true${query}`, signal);
  }

  user(id: string, signal: AbortSignal): Promise<KeycloakUser | undefined> {
    return this.find(`/users/${encodeURIComponent(id)}`, signal);
  }

  topGroups(signal: AbortSignal): Promise<KeycloakGroup[]> {
    return this.all('/groups?briefRepresentation=false', signal);
  }

  group(id: string, signal: AbortSignal): Promise<KeycloakGroup | undefined> {
    return this.find(`/groups/${encodeURIComponent(id)}`, signal);
  }

  children(id: string, signal: AbortSignal): Promise<KeycloakGroup[]> {
    const path = `/groups/${encodeURIComponent(id)}/children`;
    return this.all(`${path}?briefRepresentation=false`, signal);
  }

  members(id: string, signal: AbortSignal): Promise<KeycloakUser[]> {
    const path = `/groups/${encodeURIComponent(id)}/members`;
    return this.all(`${path}?briefRepresentation=true`, signal);
  }

  /** Newest first, back to the time. */
  async adminEvents(since: number, signal: AbortSignal): Promise<AdminEvent[]> {
    const types = ['USER', 'GROUP', 'GROUP_MEMBERSHIP']
      .map(type => `&resourceTypes=${type}`)
      .join('');
    const day = new Date(since).toISOString().slice(0, 10);
    const events: AdminEvent[] = [];
    for await (const page of this.pages<AdminEvent>(
      `/admin-events?dateFrom=${day}${types}`,
      signal,
    )) {
      events.push(...page.filter(({ time }) => time >= since));
      if (page.some(({ time }) => time < since)) {
        break;
      }
    }
    return events;
  }

  private async all<T extends { id: string }>(
    path: string,
    signal: AbortSignal,
  ): Promise<T[]> {
    const items = new Map<string, T>();
    for await (const page of this.pages<T>(path, signal)) {
      page.forEach(item => items.set(item.id, item));
    }
    return [...items.values()];
  }

  private async *pages<T>(path: string, signal: AbortSignal) {
    const { pageSize } = this.settings;
    // A page begins within the one before: what is deleted meanwhile moves all that follows, and nobody must be skipped.
    const overlap = pageSize > 1 ? Math.ceil(pageSize / 20) : 0;
    for (let first = 0; ; first += pageSize - overlap) {
      const page = await this.get<T[]>(
        `${path}&first=${first}&max=${pageSize}`,
        signal,
      );
      yield page;
      if (page.length < pageSize) {
        return;
      }
    }
  }

  private async find<T>(
    path: string,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    try {
      return await this.get<T>(path, signal);
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }
  }

  private async get<T>(path: string, signal: AbortSignal): Promise<T> {
    const { url, realm } = this.settings;
    const token = await this.signIn(signal);
    return this.fetchJson<T>(
      `${url}/admin/realms/${encodeURIComponent(realm)}${path}`,
      { headers: { authorization: `Bearer ${token}` } },
      signal,
    );
  }

  private async signIn(signal: AbortSignal): Promise<string> {
    if (this.token && this.now() < this.token.until) {
      return this.token.value;
    }
    const { url, realm, clientId, clientSecret } = this.settings;
    const answer = await this.fetchJson<{
      access_token: string;
      expires_in: number;
    }>(
      `${url}/realms/${encodeURIComponent(realm)}/protocol/openid-connect/token`,
      {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }),
      },
      signal,
    );
    const until = this.now() + answer.expires_in * 1000 - spareMilliseconds;
    this.token = { value: answer.access_token, until };
    return answer.access_token;
  }

  private async fetchJson<T>(
    url: string,
    init: RequestInit,
    signal: AbortSignal,
  ): Promise<T> {
    const response = await fetch(url, {
      ...init,
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerTimeout)]),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    this.serverTime = Date.parse(response.headers.get('date') ?? '') || 0;
    return response.json() as Promise<T>;
  }
}
