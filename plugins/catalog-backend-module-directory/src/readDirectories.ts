import { readDurationFromConfig } from '@backstage/config';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { DirectorySource } from './DirectorySource';
import { GuardSettings } from './domain/lossGuard';
import { KeycloakClient } from './keycloak/KeycloakClient';
import { KeycloakSource } from './keycloak/KeycloakSource';
import { readKeycloakSettings } from './keycloak/KeycloakSettings';
import { LdapSource } from './ldap/LdapSource';
import { readLdapSettings } from './ldap/LdapSettings';

export interface Directory {
  name: string;
  namespace: string;
  source: DirectorySource;
  guard: GuardSettings;
  readAllEveryMilliseconds: number;
  readChangesEvery: HumanDuration;
  /** Entity refs of those who hear of a loss. */
  notify: string[];
}

/** The directories of the configuration. */
export function readDirectories(config: Config): Directory[] {
  const all = config.getOptionalConfig('catalog.providers.directory');
  return (all?.keys() ?? []).map(name => {
    const directory = all!.getConfig(name);
    const duration = (key: string, preset: HumanDuration) =>
      directory.has(key) ? readDurationFromConfig(directory, { key }) : preset;
    return {
      name,
      namespace: directory.getOptionalString('namespace') ?? 'default',
      source: readSource(name, directory),
      guard: {
        ...readGuard(name, directory),
        window: durationToMilliseconds(duration('guard.window', { days: 1 })),
      },
      readAllEveryMilliseconds: durationToMilliseconds(
        duration('readAllEvery', { minutes: 10 }),
      ),
      readChangesEvery: duration('readChangesEvery', { seconds: 20 }),
      notify: directory.getOptionalStringArray('notify') ?? [],
    };
  });
}

function readSource(name: string, directory: Config): DirectorySource {
  const ldap = directory.getOptionalConfig('ldap');
  const keycloak = directory.getOptionalConfig('keycloak');
  if (ldap && !keycloak) {
    return new LdapSource(readLdapSettings(ldap));
  }
  if (keycloak && !ldap) {
    const settings = readKeycloakSettings(keycloak);
    return new KeycloakSource(new KeycloakClient(settings, () => Date.now()));
  }
  throw new InputError(
    `The directory '${name}' needs either 'ldap' or 'keycloak' under 'catalog.providers.directory.${name}'`,
  );
}

function readGuard(
  name: string,
  directory: Config,
): Omit<GuardSettings, 'window'> {
  const maxLoss = directory.getOptionalNumber('guard.maxLoss') ?? 0.1;
  const confirmations = directory.getOptionalNumber('guard.confirmations') ?? 3;
  if (!(maxLoss >= 0 && maxLoss <= 1) || !(confirmations >= 1)) {
    throw new InputError(
      `The guard of the directory '${name}' needs a 'maxLoss' from 0 to 1 and 'confirmations' of 1 or more`,
    );
  }
  return { maxLoss, confirmations };
}
