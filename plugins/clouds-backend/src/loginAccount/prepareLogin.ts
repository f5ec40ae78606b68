import {
  Image,
  parsePublicKey,
  publicKeyProblem,
} from '@rackstage/plugin-clouds-common';
import { InstanceFacts } from '../database/records';
import {
  combineUserData,
  LoginAccount,
  mostUserDataBytes,
  roomBeside,
} from './combineUserData';
import { hasCloudInit, imageAccount } from './imageLogin';
import { isIgnition } from './readUserData';

/** The account that the portal makes on every instance. */
export type LoginAccountSettings = Pick<LoginAccount, 'name' | 'sudo'>;

export interface PreparedLogin {
  /** Absent where nobody logs in by SSH. */
  login?: InstanceFacts['login'];
  /** What goes to the cloud. */
  userData?: string;
  /** Bytes that somebody's own user data may have; only when it has more. */
  room?: number;
}

/** By which account people log in to an instance, and what makes it there. */
export function prepareLogin(options: {
  /** Absent: switched off. */
  settings?: LoginAccountSettings;
  image: Image;
  /** Of the key pair that the request names, where it is known. */
  publicKey?: string;
  userData?: string;
}): PreparedLogin {
  const { settings, image, publicKey, userData } = options;
  if (
    !settings ||
    publicKey === undefined ||
    publicKeyProblem(publicKey) ||
    !hasCloudInit(image) ||
    isIgnition(userData ?? '')
  ) {
    const isTooLarge = bytesOf(userData) > mostUserDataBytes;
    return {
      userData,
      room: isTooLarge ? mostUserDataBytes : undefined,
      login:
        image.os?.family === 'windows'
          ? undefined
          : { user: imageAccount(image), source: 'image' },
    };
  }
  const account: LoginAccount = {
    ...settings,
    shell: image.os?.distribution === 'alpine' ? undefined : '/bin/bash',
    publicKeys: [withoutComment(publicKey)],
  };
  const combined = combineUserData(account, userData);
  return {
    userData: combined,
    room:
      bytesOf(combined) > mostUserDataBytes
        ? roomBeside(account, userData ?? '')
        : undefined,
    login: { user: account.name, source: 'portal' },
  };
}

function bytesOf(text = ''): number {
  return Buffer.byteLength(text);
}

function withoutComment(publicKey: string): string {
  const { type, blob } = parsePublicKey(publicKey);
  return `${type} ${Buffer.from(blob).toString('base64')}`;
}
