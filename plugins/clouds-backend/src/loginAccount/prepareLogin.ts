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

/** By which account people and the portal log in to an instance, and what makes it there. */
export function prepareLogin(options: {
  /** Absent: switched off. */
  settings?: LoginAccountSettings;
  image: Image;
  /** Of the key pair that the request names, where it is known. */
  publicKey?: string;
  /** Of the portal, in the account. */
  portalKey?: string;
  userData?: string;
}): PreparedLogin {
  const { settings, image, publicKey, portalKey, userData } = options;
  const ownKey =
    publicKey === undefined || publicKeyProblem(publicKey)
      ? undefined
      : withoutComment(publicKey);
  const keys = [ownKey, portalKey].filter(key => key !== undefined);
  const ofImage: PreparedLogin = {
    userData,
    room: bytesOf(userData) > mostUserDataBytes ? mostUserDataBytes : undefined,
    login:
      image.os?.family === 'windows'
        ? undefined
        : { user: imageAccount(image), source: 'image' },
  };
  if (
    !settings ||
    keys.length === 0 ||
    !hasCloudInit(image) ||
    isIgnition(userData ?? '')
  ) {
    return ofImage;
  }
  const account: LoginAccount = {
    ...settings,
    shell: image.os?.distribution === 'alpine' ? undefined : '/bin/bash',
    publicKeys: keys,
  };
  const combined = combineUserData(account, userData);
  const isTooLarge = bytesOf(combined) > mostUserDataBytes;
  if (ownKey === undefined && isTooLarge) {
    // Nobody asked for the account: the portal goes without.
    return ofImage;
  }
  return {
    userData: combined,
    room: isTooLarge ? roomBeside(account, userData ?? '') : undefined,
    login: {
      ...(ownKey === undefined
        ? ofImage.login!
        : { user: account.name, source: 'portal' }),
      ...(portalKey !== undefined && {
        portal: { user: account.name, publicKey: portalKey },
      }),
    },
  };
}

function bytesOf(text = ''): number {
  return Buffer.byteLength(text);
}

function withoutComment(publicKey: string): string {
  const { type, blob } = parsePublicKey(publicKey);
  return `${type} ${Buffer.from(blob).toString('base64')}`;
}
