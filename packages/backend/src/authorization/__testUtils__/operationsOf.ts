/** A route, and what a document calls it. */
export interface Operation {
  /** Like `GET /accounts/{id}`. */
  route: string;
  operationId?: string;
}

interface ApiDocument {
  paths: Record<string, Record<string, { operationId?: string }>>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

export const ofDocument = ({ paths }: ApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter(method => method in item)
      .map(method => ({
        route: `${method.toUpperCase()} ${path}`,
        operationId: item[method].operationId,
      })),
  );

/** What is said of a router of express. */
export function ofCode(code: string): Operation[] {
  const constants = new Map(
    [
      ...code.matchAll(/\bconst ([A-Z][A-Z0-9_]+) = (["'`]\/[^"'`]*["'`])/g),
    ].map(([, name, text]) => [name, text]),
  );
  const text = code.replace(/\(\s*([A-Z][A-Z0-9_]+),/g, (call, name) =>
    constants.has(name) ? `(${constants.get(name)},` : call,
  );
  const call =
    /\b(?:\w*[rR]outer(?:\$\d)?|outer(?:\$\d)?|app|r)\.(get|post|put|patch|delete)\(\s*["'`](\/[^"'`]*)["'`]/g;
  return [...text.matchAll(call)].map(([, method, path]) => ({
    route: `${method.toUpperCase()} ${path.replace(/:(\w+)(\(\*\))?/g, '{$1}')}`,
  }));
}
