import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  NewWorkspace,
  WorkspaceLimits,
} from '@rackstage/plugin-workspaces-common';
import { openapi } from '@rackstage/plugin-workspaces-common/openapi';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/** An entry under `workspaces` in the configuration. */
export interface DeclaredWorkspace {
  id: string;
  settings: Pick<
    NewWorkspace,
    'title' | 'description' | 'environment' | 'costCentre'
  > & { limits?: WorkspaceLimits };
  members: { entityRef: string; role: string }[];
}

const ajv = addFormats(new Ajv({ strict: false, allErrors: true })).addSchema(
  openapi,
  'api',
);

/** What only those say who make a workspace by the API. */
const ofCallers = ['owner', 'idempotencyKey'];

const schemaOf = (name: string) => `api#/components/schemas/${name}`;

/** @throws InputError that names each field and what is wrong with it */
export function readDeclaredWorkspace(entry: JsonObject): DeclaredWorkspace {
  const { members = [], ...workspace } = entry;
  requireValid('NewWorkspace', workspace);
  for (const field of ofCallers.filter(name => name in workspace)) {
    throw new InputError(`${field} is not for the configuration`);
  }
  if (!Array.isArray(members)) {
    throw new InputError('members must be a list');
  }
  const read = members.map(member => {
    const known = withFullRef(member);
    requireValid('NewMember', known);
    return known as { entityRef: string; role: string };
  });
  const { id, ...settings } = workspace as unknown as NewWorkspace;
  return { id, settings, members: read };
}

function withFullRef(member: JsonValue | undefined): unknown {
  const { entityRef, ...rest } = (member ?? {}) as JsonObject;
  return typeof entityRef === 'string' && entityRef.includes(':')
    ? { ...rest, entityRef: stringifyEntityRef(parseEntityRef(entityRef)) }
    : member;
}

function requireValid(schema: string, value: unknown): void {
  const fits = ajv.getSchema(schemaOf(schema))!;
  if (!fits(value)) {
    const problems = (fits.errors ?? []).map(({ instancePath, message }) =>
      `${instancePath.slice(1).replaceAll('/', '.')} ${message}`.trim(),
    );
    throw new InputError([...new Set(problems)].join('; '));
  }
}
