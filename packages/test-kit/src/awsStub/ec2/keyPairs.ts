import { createHash, randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';
import { filtered } from '../select';
import { tagsFor } from './tags';

/** EC2 takes RSA and ED25519 keys. */
const types: Record<string, Sdk.KeyType> = {
  'ssh-rsa': 'rsa',
  'ssh-ed25519': 'ed25519',
};

export const keyPairOperations = {
  ImportKeyPair(
    request: Sdk.ImportKeyPairRequest,
    { region, cloud }: At,
  ): Sdk.ImportKeyPairResult {
    const { KeyName = '' } = request;
    if (region.keyPairs.has(KeyName)) {
      throw new AwsFault(
        'InvalidKeyPair.Duplicate',
        `The keypair '${KeyName}' already exists.`,
      );
    }
    const text = Buffer.from(request.PublicKeyMaterial ?? '').toString();
    const [kind, key = ''] = text.trim().split(/\s+/);
    const blob = Buffer.from(key, 'base64');
    if (!types[kind] || blob.length < 32) {
      throw new AwsFault(
        'InvalidKey.Format',
        'Key is not in valid OpenSSH public key format',
      );
    }
    const fingerprint =
      types[kind] === 'ed25519'
        ? `${createHash('sha256').update(blob).digest('base64')}`
        : createHash('md5').update(blob).digest('hex').match(/../g)!.join(':');
    return region.keyPairs.add(KeyName, {
      KeyName,
      KeyPairId: `key-0${randomBytes(8).toString('hex')}`,
      KeyFingerprint: fingerprint,
      KeyType: types[kind],
      PublicKey: `${kind} ${key} ${KeyName}\n`,
      CreateTime: cloud.clock.date(),
      Tags: tagsFor('key-pair', request.TagSpecifications),
    });
  },

  DescribeKeyPairs(
    request: Sdk.DescribeKeyPairsRequest,
    { region }: At,
  ): Sdk.DescribeKeyPairsResult {
    const found = filtered(
      region.keyPairs.list(request.KeyNames),
      request.Filters,
      () => undefined,
    );
    return {
      KeyPairs: found.map(({ PublicKey, ...pair }) => ({
        ...pair,
        PublicKey: request.IncludePublicKey ? PublicKey : undefined,
      })),
    };
  },

  DeleteKeyPair({ KeyName = '' }: Sdk.DeleteKeyPairRequest, { region }: At) {
    region.keyPairs.delete(KeyName);
    return { Return: true };
  },
};
