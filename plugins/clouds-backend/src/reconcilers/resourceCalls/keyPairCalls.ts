import {
  KeyPair,
  KeyPairSpec,
  parsePublicKey,
} from '@rackstage/plugin-clouds-common';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { createHash } from 'node:crypto';
import { allPages } from '../../drivers/allPages';
import { ConnectCalls, requireCapability } from './ResourceCalls';

/** Clouds give key pairs no tags: what has our name and our key is ours. */
export const keyPairCalls: ConnectCalls = (connection, record) => {
  const keyPairs = requireCapability(connection, 'keyPairs');
  const { region, name } = record;
  const { publicKey } = record.spec as unknown as KeyPairSpec;
  const findBy = async (
    fits: (pair: KeyPair) => boolean,
    options: CallOptions,
  ) => {
    const pairs = await allPages(page =>
      keyPairs.list({ ...page, region }, options),
    );
    return pairs.find(fits);
  };
  return {
    get: async (id, options) => {
      const pair = await findBy(each => each.id === id, options);
      if (!pair) {
        throw new CloudError('NotFound', `There is no key pair ${id}`);
      }
      return pair;
    },
    find: options =>
      findBy(
        each => each.name === name && isOfKey(each.fingerprint, publicKey),
        options,
      ),
    create: options => keyPairs.create({ region, name, publicKey }, options),
    changes: {},
    delete: (id, options) => keyPairs.delete({ region, id }, options),
  };
};

/** Clouds show fingerprints of one kind or the other, or none. */
function isOfKey(shown: string | undefined, publicKey: string): boolean {
  const { blob, fingerprint } = parsePublicKey(publicKey);
  const md5 = createHash('md5').update(blob).digest('hex');
  return (
    shown === undefined ||
    shown === fingerprint ||
    shown.replace(/^MD5:|:/g, '') === md5
  );
}
