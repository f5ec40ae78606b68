import { JsonObject, JsonValue } from '@backstage/types';
import { NewAccount } from '@rackstage/plugin-clouds-common';
import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { AccountSettings } from '@rackstage/plugin-clouds-node';
import { AccountRecord } from '../database/records';
import { newAjv, requireValid } from '../requireValid';
import { entityRefOf } from './entityRefOf';

/** An entry under `clouds.accounts` in the configuration. */
export interface DeclaredAccount {
  name: string;
  fields: DeclaredFields;
  settings: AccountSettings;
}

export type DeclaredFields = Pick<
  AccountRecord,
  'title' | 'description' | 'driver' | 'owner' | 'priceList' | 'declared'
>;

/** What may be asked for may be declared. */
const fits = newAjv()
  .addSchema(openapi, 'api')
  .getSchema<NewAccount>('api#/components/schemas/NewAccount')!;

/** @throws InputError that names each field and what is wrong with it */
export function readDeclaredAccount(entry: JsonObject): DeclaredAccount {
  const account: unknown = {
    ...entry,
    ...(typeof entry.owner === 'string' && { owner: entityRefOf(entry.owner) }),
    ...(isObject(entry.priceList) && {
      priceList: { specs: {}, ...entry.priceList },
    }),
  };
  requireValid(fits, account, 'account');
  const { name, title, description, driver, owner, priceList } = account;
  const { config = {}, credential = {} } = account as Partial<AccountSettings>;
  return {
    name,
    fields: { title, description, driver, owner, priceList, declared: true },
    settings: { config, credential },
  };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
