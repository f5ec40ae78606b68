import {
  isOpenStackError,
  KeyPair as NovaKeyPair,
} from '@rackstage/openstack-client';
import { KeyPair } from '@rackstage/plugin-clouds-common';
import { CloudError, KeyPairCapability } from '@rackstage/plugin-clouds-node';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { Regions } from '../Regions';

/** Nova has no other id of a key pair than its name. */
export function keyPairs(regions: Regions) {
  return {
    async list(request, call) {
      const { compute } = regions.in(request.region);
      return remotePage(
        request,
        query => compute.keyPairs(query, call),
        toKeyPair,
      );
    },

    async create({ region, name, publicKey }, call) {
      const { compute } = regions.in(region);
      const type = typeOf(publicKey);
      try {
        const order = { name, type, public_key: publicKey };
        return toKeyPair(await compute.createKeyPair(order, call));
      } catch (error) {
        if (!isOpenStackError(error) || error.status !== 409) {
          throw error;
        }
        const existing = await compute.keyPair(name, call);
        if (keyOf(existing.public_key) !== keyOf(publicKey)) {
          throw new CloudError(
            'Conflict',
            `The key pair ${name} is there already, with another key`,
          );
        }
        return toKeyPair(existing);
      }
    },

    async delete({ region, id }, call) {
      const { compute } = regions.in(region);
      await unlessGone(compute.deleteKeyPair(id, call));
    },
  } satisfies KeyPairCapability;
}

function toKeyPair({
  name,
  fingerprint,
  type,
  public_key: publicKey,
}: NovaKeyPair): KeyPair {
  return {
    id: name,
    name,
    fingerprint,
    type,
    ...(type === 'ssh' && { publicKey: publicKey.trim() }),
  };
}

/** Windows images take a certificate where others take a key. */
function typeOf(publicKey: string): 'ssh' | 'x509' {
  return publicKey.trimStart().startsWith('-----BEGIN CERTIFICATE-----')
    ? 'x509'
    : 'ssh';
}

/** Without the comment of a key, which is no part of it. */
function keyOf(publicKey: string): string {
  const text = publicKey.trim();
  return typeOf(text) === 'x509'
    ? text
    : text.split(/\s+/).slice(0, 2).join(' ');
}
