import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  NeighborDevice,
  NeighborReadError,
} from '@rackstage/plugin-datacenter-node';
import { publicKeyOf } from '@rackstage/ssh-runner';
import { KnownHosts } from './KnownHosts';
import { platformOf, platforms, Question } from './platforms';

/** How one device is read. */
export interface DeviceSettings {
  host: string;
  port: number;
  user: string;
  privateKey: string;
  questions: Question[];
}

/** How devices are read, as the configuration says. */
export interface Settings {
  /** Milliseconds for all that one device is asked. */
  timeout: number;
  knownHosts: KnownHosts;
  /** @throws NeighborReadError with `NotConfigured` */
  of(device: NeighborDevice): DeviceSettings;
}

const root = 'datacenter.neighbors.ssh';

/**
 * Nothing where devices are not to be read over SSH.
 *
 * @throws InputError that names the setting that is wrong
 */
export function readSettings(config: Config): Settings | undefined {
  const preset = config.getOptionalConfig(root);
  if (!preset) {
    return undefined;
  }
  const defaults = {
    ...readLayer(preset, root),
    user: preset.getString('user'),
    privateKey: preset.getString('privateKey'),
  };
  const ofPlatforms = readPlatforms(preset.getOptionalConfig('platforms'));
  const ofDevices = readDevices(preset.getOptionalConfigArray('devices') ?? []);
  return {
    timeout: durationToMilliseconds(
      preset.has('timeout')
        ? readDurationFromConfig(preset, { key: 'timeout' })
        : { seconds: 60 },
    ),
    knownHosts: new KnownHosts(preset.getString('knownHosts')),
    of: device => {
      const own = ofDevices.get(device.name);
      const platform = own?.platform ?? platformOf(device);
      if (platform === undefined) {
        throw notConfigured(
          `Nobody knows which commands ${device.name} has; name it under ${root}.devices with one of the platforms ${known}`,
        );
      }
      const host = own?.address ?? addressOf(device);
      if (!host) {
        throw notConfigured(
          `${device.name} has no management address; give it one, or name it under ${root}.devices with its address`,
        );
      }
      // The nearest one says it.
      const layer: Layer = {
        ...defaults,
        ...ofPlatforms.get(platform),
        ...own?.layer,
      };
      return {
        host,
        port: layer.port ?? 22,
        user: layer.user ?? defaults.user,
        privateKey: layer.privateKey ?? defaults.privateKey,
        questions: questionsOf(platform, layer),
      };
    },
  };
}

/** What may be said for all, for a platform and for a device; without what is not said. */
interface Layer {
  port?: number;
  user?: string;
  privateKey?: string;
  neighborsCommand?: string;
  macTableCommand?: string;
  macTables?: boolean;
}

function readLayer(section: Config, path: string): Layer {
  const layer: Layer = {
    port: section.getOptionalNumber('port'),
    user: section.getOptionalString('user'),
    privateKey: section.getOptionalString('privateKey'),
    neighborsCommand: section.getOptionalString('neighborsCommand'),
    macTableCommand: section.getOptionalString('macTableCommand'),
    macTables: section.getOptionalBoolean('macTables'),
  };
  if (layer.privateKey !== undefined && !publicKeyOf(layer.privateKey)) {
    throw new InputError(
      `${path}.privateKey cannot be read; give one in OpenSSH or PEM format without a passphrase`,
    );
  }
  return Object.fromEntries(
    Object.entries(layer).filter(([, value]) => value !== undefined),
  );
}

function readPlatforms(section: Config | undefined): Map<string, Layer> {
  return new Map(
    (section?.keys() ?? []).map(name => {
      const path = `${root}.platforms`;
      return [
        knownPlatform(name, path),
        readLayer(section!.getConfig(name), `${path}.${name}`),
      ];
    }),
  );
}

function readDevices(sections: readonly Config[]) {
  const devices = new Map<
    string,
    { platform?: string; address?: string; layer: Layer }
  >();
  sections.forEach((section, at) => {
    const path = `${root}.devices[${at}]`;
    const name = section.getString('name');
    const platform = section.getOptionalString('platform');
    if (devices.has(name)) {
      throw new InputError(`${path} names ${name}, as one before it does`);
    }
    devices.set(name, {
      platform: platform && knownPlatform(platform, path),
      address: section.getOptionalString('address'),
      layer: readLayer(section, path),
    });
  });
  return devices;
}

function questionsOf(platform: string, layer: Layer): Question[] {
  const { neighbors, macTable } = platforms[platform];
  const asked = (question: Question, command = question.command) => ({
    ...question,
    command,
  });
  return layer.macTables === false
    ? [asked(neighbors, layer.neighborsCommand)]
    : [
        asked(neighbors, layer.neighborsCommand),
        asked(macTable, layer.macTableCommand),
      ];
}

const known = Object.keys(platforms).join(', ');

function knownPlatform(name: string, path: string): string {
  if (!Object.hasOwn(platforms, name)) {
    throw new InputError(
      `There is no platform '${name}', which ${path} names; known: ${known}`,
    );
  }
  return name;
}

/** Records have it with its prefix at times: `192.0.2.11/24`. */
const addressOf = ({ managementAddress }: NeighborDevice) =>
  managementAddress?.trim().replace(/\/\d+$/, '');

const notConfigured = (message: string) =>
  new NeighborReadError('NotConfigured', message);
