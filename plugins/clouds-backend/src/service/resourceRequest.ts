import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  ManagedKind,
  referenceOf,
  ResourceKind,
  resourceKind,
  ResourceReference,
} from '@rackstage/plugin-clouds-common';
import { ValidateFunction } from 'ajv';
import { InstancesStore } from '../database/InstancesStore';
import { InventoryStore } from '../database/InventoryStore';
import { AccountRecord, ResourceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { newAjv, requireValid } from '@rackstage/openapi-router';

export interface ReferenceStores {
  inventory: Pick<InventoryStore, 'findItem'>;
  instances: Pick<InstancesStore, 'getMany'>;
  resources: Pick<ResourcesStore, 'getMany'>;
}

const validators = new Map<ManagedKind, ValidateFunction>();

/**
 * What was asked for, checked by the kind's schema and rules and brought into
 * the form in which it is kept.
 *
 * @throws InputError that names each field and what is wrong with it; never quotes a value that may be secret
 */
export function validSpec(kind: ResourceKind, spec: unknown): JsonObject {
  requireValid(validatorOf(kind), spec, 'spec');
  requireNoProblems(kind.problems?.(spec as object) ?? []);
  return (kind.normalise?.(spec as object) ?? spec) as JsonObject;
}

export function requireNoProblems(
  problems: { field?: string; message: string }[],
): void {
  if (problems.length > 0) {
    throw new InputError(
      problems
        .map(({ field, message }) =>
          field === undefined ? message : `spec.${field}: ${message}`,
        )
        .join('; '),
    );
  }
}

/**
 * Whether everything that the spec names is there, in the same account, region and workspace.
 *
 * @param fields - only these; the others were checked when they were asked for
 * @throws InputError
 */
export async function requireReferences(
  record: Pick<ResourceRecord, 'kind' | 'region' | 'spec' | 'workspaceId'>,
  account: AccountRecord,
  stores: ReferenceStores,
  fields = Object.keys(record.spec),
): Promise<void> {
  const { properties } = resourceKind(record.kind).schema;
  const problems = await Promise.all(
    fields.flatMap(field => {
      const reference = referenceOf(properties[field]);
      return [record.spec[field]].flat().map(async id =>
        typeof id !== 'string' ||
        (await isThere(reference, id, record, account, stores))
          ? []
          : [
              {
                field,
                message: `Account '${account.name}' has no ${reference?.kind} '${id}' in region '${record.region}' and workspace '${record.workspaceId}'; choose another one`,
              },
            ],
      );
    }),
  );
  requireNoProblems(problems.flat());
}

async function isThere(
  reference: ResourceReference | undefined,
  id: string,
  { region, workspaceId }: Pick<ResourceRecord, 'region' | 'workspaceId'>,
  account: AccountRecord,
  stores: ReferenceStores,
): Promise<boolean> {
  if (!reference) {
    return true;
  }
  if (reference.from === 'inventory') {
    const scope = { accountId: account.id, kind: reference.kind, region };
    return (await stores.inventory.findItem(scope, id)) !== undefined;
  }
  const [found] =
    reference.kind === 'instance'
      ? await stores.instances.getMany([id])
      : (await stores.resources.getMany([id])).filter(
          ({ kind }) => kind === reference.kind,
        );
  return (
    found !== undefined &&
    found.workspaceId === workspaceId &&
    found.accountId === account.id &&
    found.region === region &&
    found.deleteRequestedAt === undefined &&
    found.releaseRequestedAt === undefined
  );
}

function validatorOf({ kind, schema }: ResourceKind): ValidateFunction {
  const known = validators.get(kind);
  if (known) {
    return known;
  }
  const made = newAjv().compile(schema);
  validators.set(kind, made);
  return made;
}
