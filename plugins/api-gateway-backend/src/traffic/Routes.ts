import { PublishedApi } from '@rackstage/api-documents';
import { TrafficKey } from './Traffic';

interface Pattern {
  method: string;
  route: string;
  matches: RegExp;
}

/** Calls without a route in a document are counted together: their paths have ids in them. */
export const unlisted = 'unlisted';
/** So are calls to what is no API, and methods that none has: anybody can make them up. */
const other = 'other';

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Which route of its API's document a call is for. */
export class Routes {
  private ids = new Set<string>();
  private patterns = new Map<string, Pattern[]>();

  /** @param ids - of all APIs, also those that publish no document */
  replace(ids: string[], apis: PublishedApi[]): void {
    this.ids = new Set(ids);
    this.patterns = new Map(
      apis.map(({ pluginId, document }) => [
        pluginId,
        patternsOf(pluginId, document),
      ]),
    );
  }

  /** @param path - below `/api/<id>` */
  find(
    api: string,
    method: string,
    path: string,
  ): Pick<TrafficKey, 'api' | 'method' | 'route'> {
    const found = this.patterns
      .get(api)
      ?.find(each => each.method === method && each.matches.test(path));
    return {
      api: this.ids.has(api) ? api : other,
      method: methods.includes(method) ? method : other,
      route: found?.route ?? unlisted,
    };
  }
}

function patternsOf(
  pluginId: string,
  { paths }: PublishedApi['document'],
): Pattern[] {
  return (
    Object.entries(paths)
      .map(([path, item]) => [withoutMount(pluginId, path), item] as const)
      // The fixed before the variable: `/by-name/x` is not `/by-name/{id}`.
      .sort(([a], [b]) => a.split('{').length - b.split('{').length)
      .flatMap(([route, item]) =>
        Object.keys(item).map(method => ({
          method: method.toUpperCase(),
          route,
          matches: new RegExp(
            `^${route
              .split(/\{[^}]+\}/)
              .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
              .join('[^/]+')}/?$`,
          ),
        })),
      )
  );
}

/** Documents are served with the place where their API is mounted. */
export const withoutMount = (pluginId: string, path: string) =>
  path.startsWith(`/api/${pluginId}/`)
    ? path.slice(`/api/${pluginId}`.length)
    : path;
