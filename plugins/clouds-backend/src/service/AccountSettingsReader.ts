import { InputError } from '@backstage/errors';
import { CredentialImport } from '@rackstage/plugin-clouds-common';
import { AccountSettings, HostedDriver } from '@rackstage/plugin-clouds-node';
import { isDeepStrictEqual } from 'node:util';
import { AccountRecord } from '../database/records';
import { Connections } from '../drivers/Connections';
import { validateSettings } from '../drivers/validateSettings';
import { findImported } from './accountImports';

/** As it came in JSON, not yet known to fit the driver. */
export interface GivenSettings {
  config?: Record<string, unknown>;
  credential?: Record<string, unknown>;
  import?: CredentialImport;
}

/** Puts together the settings that a request means. */
export class AccountSettingsReader {
  constructor(private readonly connections: Pick<Connections, 'settings'>) {}

  /**
   * What was given, completed by a pasted document or the account as it is.
   *
   * @throws InputError when the result does not fit the driver, NotFoundError
   */
  async read(
    driver: HostedDriver,
    given: GivenSettings,
    account?: AccountRecord,
  ): Promise<AccountSettings> {
    const settings = given.import
      ? complete(await findImported(driver, given.import), given)
      : await this.withStored(given, account);
    validateSettings(driver, settings);
    return settings;
  }

  private async withStored(
    given: GivenSettings,
    account?: AccountRecord,
  ): Promise<AccountSettings> {
    const { config, credential } = given as Partial<AccountSettings>;
    if (!account || credential) {
      return {
        config: config ?? account?.config ?? {},
        credential: credential ?? {},
      };
    }
    if (config && !isDeepStrictEqual(config, account.config)) {
      // Else whoever may edit the settings could have the credential sent to
      // a place of their own.
      throw new InputError(
        'Give the credential again: the settings decide where it is sent',
      );
    }
    return this.connections.settings(account);
  }
}

function complete(
  base: AccountSettings,
  given: GivenSettings,
): AccountSettings {
  const { config, credential } = given as Partial<AccountSettings>;
  return {
    config: { ...base.config, ...config },
    credential: { ...base.credential, ...credential },
  };
}
