import { KeyPair } from '../kinds';
import { parsePublicKey, publicKeyProblem } from './publicKey';
import { ResourceKind } from './ResourceKind';

export interface KeyPairSpec {
  /** In the one-line form of OpenSSH. */
  publicKey: string;
}

export const keyPairKind: ResourceKind<KeyPairSpec, KeyPair> = {
  kind: 'key-pair',
  title: 'Key pair',
  'title@ko': '키 페어',
  plural: { title: 'Key pairs', 'title@ko': '키 페어' },
  description: {
    title:
      'A public key that new instances let in; the private one is never asked for',
    'title@ko':
      '새 인스턴스가 접속을 허용하는 공개 키. 개인 키는 받지 않습니다.',
  },
  capability: 'keyPairs',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['publicKey'],
    properties: {
      publicKey: {
        type: 'string',
        minLength: 1,
        maxLength: 8192,
        title: 'Public key',
        'title@ko': '공개 키',
        description:
          'One line as in ~/.ssh/id_ed25519.pub: ed25519, ecdsa, or rsa of at least 2048 bits. Never a private key.',
        'description@ko':
          '~/.ssh/id_ed25519.pub 파일의 한 줄입니다. ed25519, ecdsa 또는 2048비트 이상의 rsa만 가능하며 개인 키는 입력하지 마십시오.',
        'x-widget': 'multiline',
      },
    },
  },
  columns: [
    {
      path: 'facts.keyType',
      title: 'Type',
      'title@ko': '유형',
      format: 'text',
    },
    {
      path: 'facts.fingerprint',
      title: 'Fingerprint',
      'title@ko': '지문',
      format: 'text',
    },
  ],
  facts: [
    {
      path: 'facts.keyType',
      title: 'Type',
      'title@ko': '유형',
      format: 'text',
    },
    {
      path: 'facts.fingerprint',
      title: 'Fingerprint',
      'title@ko': '지문',
      format: 'text',
    },
    {
      path: 'spec.publicKey',
      title: 'Public key',
      'title@ko': '공개 키',
      format: 'text',
    },
  ],
  changes: [],

  problems({ publicKey }) {
    const problem = publicKeyProblem(publicKey);
    return problem ? [{ ...problem, field: 'publicKey' }] : [];
  },
  normalise: ({ publicKey }) => ({
    publicKey: publicKey.trim().replace(/\s+/g, ' '),
  }),
  specOf: ({ publicKey }) => ({
    ...(publicKey !== undefined && { publicKey }),
  }),
  factsOf({ publicKey }) {
    if (publicKey === undefined) {
      return {};
    }
    const { type, fingerprint } = parsePublicKey(publicKey);
    return { keyType: type, fingerprint };
  },
};
