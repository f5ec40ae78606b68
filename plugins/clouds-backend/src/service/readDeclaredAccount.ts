import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { NewAccount } from '@rackstage/plugin-clouds-common';
import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { AccountSettings } from '@rackstage/plugin-clouds-node';
import {
  accessNamePattern,
  defaultWorkspaceId,
} from '@rackstage/plugin-workspaces-common';
import { everyWorkspace } from '@rackstage/roles';
import { AccountRecord } from '../database/records';
import { newAjv, requireValid } from '@rackstage/openapi-router';
import { entityRefOf } from './entityRefOf';

/** An entry under `clouds.accounts` in the configuration. */
export interface DeclaredAccount {
  name: string;
  fields: DeclaredFields;
  settings: AccountSettings;
  /** Absent: as people shared it. */
  sharedWith?: string[];
}

export type DeclaredFields = Pick<
  AccountRecord,
  | 'title'
  | 'description'
  | 'driver'
  | 'owner'
  | 'priceList'
  | 'inventoryIntervalSeconds'
  | 'workspaceId'
  | 'declared'
>;

/** What may be asked for may be declared. */
const fits = newAjv()
  .addSchema(openapi, 'api')
  .getSchema<NewAccount>('api#/components/schemas/NewAccount')!;

/** @throws InputError that names each field and what is wrong with it */
export function readDeclaredAccount({
  sharedWith,
  ...entry
}: JsonObject): DeclaredAccount {
  const account: unknown = {
    ...entry,
    ...(typeof entry.owner === 'string' && { owner: entityRefOf(entry.owner) }),
    ...(isObject(entry.priceList) && {
      priceList: { specs: {}, ...entry.priceList },
    }),
  };
  requireValid(fits, account, 'account');
  requireShares(sharedWith);
  const { name, title, description, driver, owner, priceList } = account;
  const { workspaceId = defaultWorkspaceId, inventoryIntervalSeconds } =
    account;
  const { config = {}, credential = {} } = account as Partial<AccountSettings>;
  return {
    name,
    fields: {
      title,
      description,
      driver,
      owner,
      priceList,
      inventoryIntervalSeconds,
      workspaceId,
      declared: true,
    },
    settings: { config, credential },
    sharedWith: sharedWith?.filter(id => id !== workspaceId).sort(),
  };
}

/** Not asked for over the API, where accounts are shared one workspace at a time. */
function requireShares(
  shares: JsonValue | undefined,
): asserts shares is string[] | undefined {
  const isId = (id: JsonValue | undefined) =>
    typeof id === 'string' &&
    (id === everyWorkspace || new RegExp(accessNamePattern).test(id));
  if (shares !== undefined && !(Array.isArray(shares) && shares.every(isId))) {
    throw new InputError(
      `account.sharedWith must list ids of workspaces, or '${everyWorkspace}' for every one`,
    );
  }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
