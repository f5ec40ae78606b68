import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { PortalDocument, translatedTitles } from '@rackstage/search-documents';

/** Fields of `spec` that are no description of a thing, but all of it. */
const bulky = ['definition', 'parameters', 'steps', 'output'];

/** What people type, and not where a file was read from or how the catalog works. */
const isTelling = (annotation: string) =>
  !/^(backstage\.io\/(managed-by|orphan|source|view-url|edit-url)|kubectl)/.test(
    annotation,
  );

/** Says of an entity that it is of a cloud account. */
const cloudAccountId = 'rackstage.io/cloud-account-id';

/**
 * Clouds brings what it has in the catalog as documents of its own, which say
 * more; and what only requests start is nothing that people look for.
 */
export const isOwnDocument = ({ kind, metadata, spec }: Entity) =>
  metadata.annotations?.[cloudAccountId] === undefined &&
  !(kind === 'Template' && spec?.type === 'provisioning');

/** The document, with its title in each language that the entity has one in. */
export function entityDocument(entity: Entity): PortalDocument {
  const { kind, metadata, spec = {} } = entity;
  const { name, namespace = 'default', labels = {}, tags = [] } = metadata;
  const lowerKind = kind.toLocaleLowerCase('en-US');
  const annotations = Object.entries(metadata.annotations ?? {})
    .filter(([key]) => isTelling(key))
    .map(([, value]) => value);
  const owner = ownersOf(entity);
  const workspaces = scalars(spec.workspaces);
  return {
    ref: stringifyEntityRef(entity),
    title: metadata.title ?? displayName(spec) ?? name,
    text: metadata.description ?? '',
    ...translatedTitles(metadata),
    location: entityPath(entity),
    identifiers: [
      name,
      stringifyEntityRef(entity),
      ...translations(metadata, 'title'),
      ...addresses(metadata.annotations),
    ],
    keywords: [
      ...Object.entries(labels).map(pair => pair.join('=')),
      ...tags,
      ...annotations,
      ...translations(metadata, 'description'),
      ...(metadata.links ?? []).flatMap(({ title, url }) => [title ?? '', url]),
      ...Object.entries(spec)
        .filter(([key]) => !bulky.includes(key))
        .flatMap(([, value]) => scalars(value)),
      ...owner,
    ],
    attributes: {
      kind: lowerKind,
      namespace,
      owner,
      componentType: text(spec.type),
      lifecycle: text(spec.lifecycle),
      workspace: workspaces,
      inWorkspace: workspaces.length > 0 ? 'yes' : 'no',
    },
    authorization: { resourceRef: stringifyEntityRef(entity) },
  };
}

export function entityPath({ kind, metadata }: Entity): string {
  return `/catalog/${[
    metadata.namespace ?? 'default',
    kind.toLocaleLowerCase('en-US'),
    metadata.name,
  ]
    .map(encodeURIComponent)
    .join('/')}`;
}

export const ownersOf = ({ relations = [] }: Entity): string[] =>
  relations
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);

/** The field in each language beside the first: `title@ko`. */
const translations = (metadata: object, field: string) =>
  Object.entries(metadata).flatMap(([key, value]) =>
    key.startsWith(`${field}@`) && typeof value === 'string' ? [value] : [],
  );

/** Addresses and serial numbers stand for one thing, and so are found first. */
const addresses = (annotations: Record<string, string> = {}) =>
  Object.entries(annotations).flatMap(([key, value]) =>
    /address|serial/i.test(key) ? value.split(/[\s,]+/) : [],
  );

const displayName = ({ profile }: Record<string, JsonValue | undefined>) => {
  const name =
    typeof profile === 'object' && profile && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return typeof name === 'string' ? name : undefined;
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Everything in it that is a text or a number. */
function scalars(value: JsonValue | undefined): string[] {
  if (typeof value === 'string' || typeof value === 'number') {
    return [String(value)];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(scalars)
    : [];
}
