import { CloudProfile } from './CloudProfile';

/**
 * KT Cloud's D1 platform, by its public API guides and by the public `ktcloudvpc` driver of CB-Spider: version 3 of
 * Keystone's API in the domain `default`, the project called like the user, services without a usable catalog. The older
 * G1 and G2 platforms are CloudStack and no OpenStack.
 *
 * Left out: networks, addresses, firewalls and load balancers have an API of KT's own (`/d1/nsm/v1`). An instance needs a
 * network, which is named by its id.
 *
 * @see https://cloud.kt.com/docs/open-api-guide
 */
export const ktCloud: CloudProfile = {
  name: 'kt-cloud',
  title: 'KT Cloud',
  'title@ko': 'KT Cloud',
  signIn: {
    type: 'password',
    authUrl: 'https://api.ucloudbiz.olleh.com/d1/identity/auth/tokens',
    domainId: 'default',
  },
  regions: [{ id: 'd1', name: 'D1' }],
  endpoints: {
    compute: 'https://api.ucloudbiz.olleh.com/{region}/server',
    image: 'https://api.ucloudbiz.olleh.com/{region}/image',
    volumev3: 'https://api.ucloudbiz.olleh.com/{region}/volume/{project}',
  },
  withoutMicroversions: true,
  capabilities: [
    'images',
    'specs',
    'keyPairs',
    'instances',
    'volumes',
    'snapshots',
  ],
  bootVolume: { sizeGiB: 50, keepsImage: false },
  words: {
    username: {
      title: 'Account (e-mail address)',
      'title@ko': '계정(이메일 주소)',
    },
    password: { title: 'Password', 'title@ko': '비밀번호' },
  },
};
