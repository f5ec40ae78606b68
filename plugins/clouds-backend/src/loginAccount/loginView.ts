import { Instance, InstanceAddress } from '@rackstage/plugin-clouds-common';
import { InstanceFacts } from '../database/records';

/** How people log in: as whom, and to which addresses, those first that are reached from the farthest. */
export function loginView(
  login: InstanceFacts['login'],
  addresses: InstanceAddress[],
): Instance['login'] {
  if (!login) {
    return undefined;
  }
  const { user, source } = login;
  const sorted = [...addresses]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ address }) => address);
  return {
    user,
    source,
    addresses: sorted,
    command:
      user === undefined || sorted.length === 0
        ? undefined
        : `ssh ${user}@${sorted[0]}`,
  };
}

function rank({ type, version }: InstanceAddress): number {
  return (type === 'public' ? 0 : 2) + (version === 4 ? 0 : 1);
}
