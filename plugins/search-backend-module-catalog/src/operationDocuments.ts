import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { PortalDocument } from '@rackstage/search-documents';
import { parse } from 'yaml';
import { entityPath, ownersOf } from './entityDocument';

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** One document for each operation of an API that is described by OpenAPI; none where the description is broken. */
export function operationDocuments(api: Entity): PortalDocument[] {
  const apiRef = stringifyEntityRef(api);
  const apiTitle = api.metadata.title ?? api.metadata.name;
  return operationsOf(api).map(({ method, path, operation }) => {
    const call = `${method.toLocaleUpperCase('en-US')} ${path}`;
    const [id, summary, description] = [
      operation.operationId,
      operation.summary,
      operation.description,
    ].map(value => (typeof value === 'string' ? value : undefined));
    return {
      ref: `${apiRef}#${call}`,
      title: summary ?? id ?? call,
      text: [call, apiTitle, description].filter(Boolean).join(' · '),
      location: `${entityPath(api)}/definition`,
      identifiers: [call, path, ...(id ? [id] : [])],
      attributes: { kind: 'api', owner: ownersOf(api), api: apiRef },
      authorization: { resourceRef: apiRef },
    };
  });
}

interface Operation {
  method: string;
  path: string;
  operation: Record<string, unknown>;
}

function operationsOf({ kind, spec }: Entity): Operation[] {
  const { type, definition } = spec ?? {};
  if (kind !== 'API' || type !== 'openapi' || typeof definition !== 'string') {
    return [];
  }
  return entries(entriesOf(definition)).flatMap(([path, item]) =>
    entries(item).flatMap(([method, operation]) =>
      methods.includes(method) && isObject(operation)
        ? [{ method, path, operation }]
        : [],
    ),
  );
}

function entriesOf(definition: string): unknown {
  try {
    return parse(definition)?.paths;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const entries = (value: unknown) =>
  isObject(value) ? Object.entries(value) : [];
