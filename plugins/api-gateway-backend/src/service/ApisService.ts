import { DiscoveryService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ApiDocuments, PublishedApi } from '@rackstage/api-documents';
import {
  Api,
  ApiDetail,
  ApiRoute,
  quantile,
  TrafficWindow,
} from '@rackstage/plugin-api-gateway-common';
import { DatabaseTrafficStore } from '../database/DatabaseTrafficStore';
import { Limit, limitOf } from '../traffic/limits';
import { withoutMount } from '../traffic/Routes';
import { noTraffic, TrafficCounts } from '../traffic/Traffic';

export interface ApisServiceOptions {
  documents: Pick<ApiDocuments, 'pluginIds'>;
  /** The documents as they were last read. */
  published(): PublishedApi[];
  discovery: DiscoveryService;
  limits: Limit[];
  store: DatabaseTrafficStore;
  now(): number;
}

const milliseconds: Record<TrafficWindow, number> = {
  hour: 3_600_000,
  day: 86_400_000,
};

const mostCallers = 100;

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** The APIs of the portal and how they fare. */
export class ApisService {
  constructor(private readonly options: ApisServiceOptions) {}

  async list(window: TrafficWindow): Promise<Api[]> {
    const { documents, store } = this.options;
    const [ids, traffic] = await Promise.all([
      documents.pluginIds(),
      store.read(this.since(window), ['api']),
    ]);
    return Promise.all(
      ids.map(id =>
        this.describe(
          id,
          traffic.find(({ api }) => api === id),
        ),
      ),
    );
  }

  /** @throws NotFoundError */
  async get(id: string, window: TrafficWindow): Promise<ApiDetail> {
    const { documents, store } = this.options;
    const ids = await documents.pluginIds();
    if (!ids.includes(id)) {
      throw new NotFoundError(
        `No API with id ${id}; there are: ${ids.join(', ')}`,
      );
    }
    const since = this.since(window);
    const [[whole], byRoute, callers] = await Promise.all([
      store.read(since, ['api'], id),
      store.read(since, ['method', 'route'], id),
      store.read(since, ['caller'], id),
    ]);
    return {
      api: await this.describe(id, whole),
      routes: this.routes(id, byRoute),
      callers: callers
        .sort((a, b) => b.calls - a.calls)
        .slice(0, mostCallers)
        .map(({ latency, ...caller }) => caller),
    };
  }

  private routes(
    id: string,
    traffic: Array<{ method: string; route: string } & TrafficCounts>,
  ): ApiRoute[] {
    const documented = Object.entries(this.documentOf(id)?.paths ?? {}).flatMap(
      ([path, item]) =>
        methods
          .filter(method => method in item)
          .map(method => ({
            method: method.toUpperCase(),
            path: withoutMount(id, path),
            summary: (item[method] as { summary?: string }).summary,
          })),
    );
    const seen = traffic
      .filter(
        ({ method, route }) =>
          !documented.some(r => r.method === method && r.path === route),
      )
      .map(({ method, route }) => ({ method, path: route }));
    return [...documented, ...seen].map(route => ({
      ...route,
      ...figures(
        traffic.find(t => t.method === route.method && t.route === route.path),
      ),
    }));
  }

  private async describe(id: string, traffic?: TrafficCounts): Promise<Api> {
    const { discovery, limits } = this.options;
    const document = this.documentOf(id);
    const limitPerMinute = limitOf(limits, id);
    const { title = id, version, description } = document?.info ?? {};
    return {
      id,
      title,
      ...(version && { version }),
      ...(description && { description }),
      published: document !== undefined,
      operations: Object.values(document?.paths ?? {}).flatMap(item =>
        methods.filter(method => method in item),
      ).length,
      url: await discovery.getExternalBaseUrl(id),
      internalUrl: await discovery.getBaseUrl(id),
      ...(limitPerMinute && { limitPerMinute }),
      ...figures(traffic),
    };
  }

  private documentOf(id: string) {
    return this.options.published().find(({ pluginId }) => pluginId === id)
      ?.document;
  }

  private since(window: TrafficWindow): number {
    return this.options.now() - milliseconds[window];
  }
}

function figures({ latency, ...counts }: TrafficCounts = noTraffic()) {
  const { calls, errors, refused, limited } = counts;
  const p95Ms = quantile(latency, 0.95);
  return {
    calls,
    errors,
    refused,
    limited,
    ...(p95Ms !== undefined && { p95Ms }),
  };
}
