import { OpenStackClient } from '@rackstage/openstack-client';
import {
  AccountSettings,
  CloudConnection,
  CloudDriver,
} from '@rackstage/plugin-clouds-node';
import { connectionOf } from '../connect';
import { rateLimit } from '../rateLimit';
import { Regions } from '../Regions';
import { name as packageName, version } from '../../package.json';
import { CloudProfile } from './CloudProfile';
import { profileConfigSchema, profileCredentialSchema } from './profileSchemas';
import { profileClientOptions, readProfileSettings } from './profileSettings';

/** The driver of OpenStack as the driver of one cloud. */
export function profileDriver(profile: CloudProfile): CloudDriver {
  return {
    name: profile.name,
    title: profile.title,
    'title@ko': profile['title@ko'],
    package: { name: packageName, version },
    configSchema: profileConfigSchema(profile),
    credentialSchema: profileCredentialSchema(profile),
    rateLimit,
    connect: settings => connectByProfile(profile, settings),
  };
}

function connectByProfile(
  profile: CloudProfile,
  settings: AccountSettings,
): CloudConnection {
  const account = readProfileSettings(settings);
  const client = new OpenStackClient(profileClientOptions(profile, account));
  const names = new Map(profile.regions.map(({ id, name }) => [id, name]));
  const regions = new Regions(client, account.config.regions, names);
  const {
    verify,
    regions: listing,
    ...all
  } = connectionOf(client, regions, {
    bootVolume: profile.bootVolume,
  });
  const { list } = all.networks;
  const capabilities = {
    ...all,
    ...(profile.networksAreListed && { networks: { list } }),
  };
  return {
    verify,
    regions: listing,
    ...Object.fromEntries(
      Object.entries(capabilities).filter(([name]) =>
        (profile.capabilities as readonly string[]).includes(name),
      ),
    ),
  };
}
