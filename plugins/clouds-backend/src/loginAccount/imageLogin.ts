import { Image } from '@rackstage/plugin-clouds-common';

/** Accounts of the images that the distributions publish, where they are the same in every cloud. */
const accounts: Record<string, string> = {
  almalinux: 'almalinux',
  alpine: 'alpine',
  amzn: 'ec2-user',
  arch: 'arch',
  cirros: 'cirros',
  coreos: 'core',
  debian: 'debian',
  fedora: 'fedora',
  'fedora-coreos': 'core',
  flatcar: 'core',
  rhcos: 'core',
  rocky: 'rocky',
  ubuntu: 'ubuntu',
};

/** As in POSIX, and no longer than Linux takes. */
export const accountNamePattern = /^[A-Za-z_][A-Za-z0-9_-]{0,31}$/;

/** They have something else that takes user data, or nothing. */
const withoutCloudInit = [
  'bottlerocket',
  'cirros',
  'coreos',
  'fedora-coreos',
  'flatcar',
  'rhcos',
  'talos',
];

/** The account that the image itself lets in, where the cloud or its distribution tells it. */
export function imageAccount({ os }: Image): string | undefined {
  const { adminUser = '', distribution = '' } = os ?? {};
  // It becomes a part of a command that people copy.
  return accountNamePattern.test(adminUser)
    ? adminUser
    : accounts[distribution];
}

/** An image that does not say what it is, is taken for the usual: a Linux with cloud-init. */
export function hasCloudInit({ os, name }: Image): boolean {
  const distribution = os?.distribution ?? name.toLowerCase();
  return (
    (os?.family ?? 'linux') === 'linux' &&
    !withoutCloudInit.some(word => distribution.startsWith(word))
  );
}
