import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import { KeyPair } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  isCloudError,
  KeyPairCapability,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { localPage } from '../paging';

/** Known by their names, which is what a new instance refers to. */
export function keyPairs(aws: Aws) {
  async function describe(
    region: string,
    call: CallOptions,
    KeyNames?: string[],
  ): Promise<KeyPair[]> {
    const { KeyPairs = [] } = await aws.ec2(region, call, (ec2, options) =>
      ec2.describeKeyPairs({ KeyNames, IncludePublicKey: true }, options),
    );
    return KeyPairs.map(toKeyPair);
  }

  return {
    async list(request, call) {
      return localPage(await describe(request.region, call), request);
    },

    async create({ region, name, publicKey }, call) {
      try {
        await aws.ec2(region, call, (ec2, options) =>
          ec2.importKeyPair(
            { KeyName: name, PublicKeyMaterial: Buffer.from(publicKey) },
            options,
          ),
        );
      } catch (error) {
        if (!isCloudError(error) || error.code !== 'Conflict') {
          throw error;
        }
      }
      aws.freshness.made(name);
      const [pair] = await describe(region, call, [name]);
      if (keyOf(pair.publicKey) !== keyOf(publicKey)) {
        throw new CloudError(
          'Conflict',
          `The key pair ${name} is there already, with another key`,
        );
      }
      return pair;
    },

    async delete({ region, id }, call) {
      await aws.ec2(region, call, (ec2, options) =>
        ec2.deleteKeyPair({ KeyName: id }, options),
      );
      aws.freshness.forget(id);
    },
  } satisfies KeyPairCapability;
}

function toKeyPair(pair: KeyPairInfo): KeyPair {
  const { KeyName = '', KeyFingerprint, KeyType, PublicKey } = pair;
  return {
    id: KeyName,
    name: KeyName,
    fingerprint: KeyFingerprint,
    type: KeyType,
    ...(PublicKey && { publicKey: PublicKey.trim() }),
  };
}

/** Without the comment of a key, which is no part of it. */
function keyOf(publicKey = ''): string {
  return publicKey.trim().split(/\s+/).slice(0, 2).join(' ');
}
