import { PublishedApi } from '@rackstage/api-documents';

interface Pattern {
  method: string;
  route: string;
  matches: RegExp;
}

/** Calls without a route in a document are counted together: their paths have ids in them. */
export const unlisted = 'unlisted';

/** Which route of its API's document a call is for. */
export class Routes {
  private patterns = new Map<string, Pattern[]>();

  replace(apis: PublishedApi[]): void {
    this.patterns = new Map(
      apis.map(({ pluginId, document }) => [
        pluginId,
        patternsOf(pluginId, document),
      ]),
    );
  }

  /** @param path - below `/api/<id>` */
  find(api: string, method: string, path: string): string {
    const found = this.patterns
      .get(api)
      ?.find(each => each.method === method && each.matches.test(path));
    return found?.route ?? unlisted;
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
