import { mountOf } from './authorization';
import { exampleOf, Schema } from './exampleOf';
import { PortalApi } from './PortalApi';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
  $ref?: string;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Schema>>;
}

/** Of routes that are in no document. */
const queries: Record<string, [string, string][]> = {
  'audit GET /export': [['format', 'csv']],
  'datacenter GET /documents/{document}': [
    ['id', '00000000-0000-4000-8000-000000000000'],
    ['format', 'xlsx'],
    ['language', 'en'],
    ['timeZone', 'UTC'],
  ],
  'clouds GET /instances/{id}/file': [['path', '/tmp/matrix']],
  'clouds PUT /instances/{id}/file': [['path', '/tmp/matrix']],
};

const unknownId = '00000000-0000-4000-8000-000000000000';

/** Requests that the documents of a portal say are well made. */
export class RouteRequests {
  private readonly documents = new Map<string, Document | undefined>();

  /**
   * @param known - parameters of paths that are there, by `plugin first-part-of-path`
   * @param bodies - those that have to name what is there, by `plugin method path`
   */
  constructor(
    private readonly api: PortalApi,
    private readonly known: Record<string, Record<string, string>>,
    private readonly bodies: Record<string, object>,
  ) {}

  isKnown(plugin: string, path: string): boolean {
    const values = this.parametersOf(plugin, path) ?? {};
    return [...path.matchAll(/\{(\w+)\}/g)].every(([, name]) => name in values);
  }

  /** Address and body of a request. */
  async request(
    plugin: string,
    method: string,
    path: string,
  ): Promise<[string, RequestInit]> {
    const document = await this.documentOf(plugin);
    // A document that is served names where it is mounted.
    const item =
      document?.paths[`/api/${plugin}${path}`] ?? document?.paths[path];
    const operation = item?.[method.toLowerCase()];
    const values = this.parametersOf(plugin, path) ?? {};
    const filled = path
      .replace(/\{(\w+)\}/g, (_, name) => values[name] ?? unknownId)
      .replace('*', '');
    const query = (operation?.parameters ?? [])
      .filter(parameter => parameter.in === 'query' && parameter.required)
      .map(({ name, schema = {} }) => [
        name,
        String(exampleOf(schema, this.resolver(document), name)),
      ])
      .concat(queries[`${plugin} ${method} ${path}`] ?? []);
    const content = operation?.requestBody?.content ?? {
      'application/json': { schema: {} },
    };
    const [[type, { schema }]] = Object.entries(content);
    const body =
      this.bodies[`${plugin} ${method} ${path}`] ??
      exampleOf(schema, this.resolver(document));
    return [
      `${mountOf(plugin)}${filled}${query.length ? `?${new URLSearchParams(query)}` : ''}`,
      method === 'GET' || method === 'DELETE'
        ? { method }
        : {
            method,
            headers: { 'content-type': type },
            body: JSON.stringify(body),
          },
    ];
  }

  private parametersOf(plugin: string, path: string) {
    return this.known[`${plugin} ${path.split('/')[1]}`];
  }

  private resolver(document?: Document) {
    return (ref: string) => {
      const [, , kind, name] = ref.split('/');
      return document!.components[kind][name];
    };
  }

  private async documentOf(plugin: string): Promise<Document | undefined> {
    if (!this.documents.has(plugin)) {
      const response = await this.api.fetch(`/api/${plugin}/openapi.json`);
      this.documents.set(
        plugin,
        response.ok && response.headers.get('content-type')?.includes('json')
          ? await response.json()
          : undefined,
      );
    }
    return this.documents.get(plugin);
  }
}
