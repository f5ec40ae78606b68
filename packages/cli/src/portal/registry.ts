import { JsonObject } from '@backstage/types';
import { createHash } from 'node:crypto';
import { cacheFile, readJson, writePrivately } from './files';
import { Portal } from './Portal';

/** The part of JSON schema that actions use. */
export interface Schema {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
}

export interface Action {
  /** `plugin:verb-noun`. */
  id: string;
  pluginId: string;
  name: string;
  title: string;
  description: string;
  schema: { input: Schema; output: Schema; secrets?: Schema };
  attributes: { readOnly: boolean; destructive: boolean; idempotent: boolean };
}

interface Cached {
  fetchedAt: number;
  etag?: string;
  actions: Action[];
}

/** Help and completion answer from this without the portal. */
const fresh = 5 * 60_000;

/** What the portal can do for this person; from the cache while that is fresh, else asked whether it has changed. */
export async function readActions(portal: Portal): Promise<Action[]> {
  const key = createHash('sha256')
    .update(`${portal.url} ${portal.person}`)
    .digest('hex');
  const file = cacheFile(key.slice(0, 16));
  const cached = readJson<Cached>(file);
  if (cached && Date.now() - cached.fetchedAt < fresh) {
    return cached.actions;
  }
  const { status, etag, body } = await portal.ask(
    'GET',
    '/api/api-gateway/actions',
    { etag: cached?.etag },
  );
  const actions =
    status === 304 && cached
      ? cached.actions
      : ((body as JsonObject).items as unknown as Action[]);
  writePrivately(file, { fetchedAt: Date.now(), etag, actions });
  return actions;
}

/** @throws CommandError with the portal's message */
export async function invoke(
  portal: Portal,
  { id, pluginId, schema }: Action,
  input: JsonObject,
  secrets?: JsonObject,
): Promise<JsonObject> {
  const version = schema.secrets ? 'v2' : 'v1';
  const { body } = await portal.ask(
    'POST',
    `/api/${pluginId}/.backstage/actions/${version}/actions/${encodeURIComponent(id)}/invoke`,
    { body: schema.secrets ? { input, secrets: secrets ?? {} } : input },
  );
  return (body as { output: JsonObject }).output;
}
