import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { tmpdir } from 'node:os';
import { RegistrySettings } from './PackageRegistry';
import { SigningKey } from './signatures';

export interface DriverSettings {
  /** Built-in drivers that run in a process of their own. */
  ownProcess: string[];
  /** Where packages are installed from by name; absent: by upload only. */
  registry?: RegistrySettings;
  /** Who may sign packages; absent: whoever the registry names. */
  trustedKeys?: SigningKey[];
  /** Packages without a signature are refused. */
  requireSignature: boolean;
  /** Where packages are unpacked, in a folder of this process. */
  folder: string;
}

export function readDriverSettings(config: RootConfigService): DriverSettings {
  const packages = config.getOptionalConfig('clouds.driverPackages');
  const url = packages?.getOptionalString('registry');
  if (url !== undefined && !/^https?:\/\/[^/]/.test(url)) {
    throw new InputError(
      `'clouds.driverPackages.registry' in the configuration must be the address of a registry, such as https://npm.example.com`,
    );
  }
  return {
    ownProcess: readOwnProcess(config),
    registry: url
      ? {
          url: url.replace(/\/+$/, ''),
          token: packages?.getOptionalString('token'),
        }
      : undefined,
    trustedKeys: packages?.getOptionalConfigArray('trustedKeys')?.map(key => ({
      keyId: key.getString('keyId'),
      key: key.getString('key'),
      expires: key.getOptionalString('expires'),
    })),
    requireSignature: packages?.getOptionalBoolean('requireSignature') ?? false,
    folder: config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
  };
}

function readOwnProcess(config: RootConfigService): string[] {
  const drivers = config.getOptionalConfig('clouds.drivers');
  return (drivers?.keys() ?? []).filter(name => {
    const where = drivers?.getOptionalString(`${name}.process`) ?? 'portal';
    if (!['portal', 'own'].includes(where)) {
      throw new InputError(
        `'clouds.drivers.${name}.process' in the configuration must be 'portal' or 'own'`,
      );
    }
    return where === 'own';
  });
}
