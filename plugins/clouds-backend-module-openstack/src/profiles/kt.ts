import { CloudProfile } from './CloudProfile';

/**
 * KT Cloud's D1 platform. Known from third-party code only: the `ktcloudvpc` driver of CB-Spider with its
 * `ktcloudvpc-sdk-go`, and other public programs that sign in at the same address. They name KT's own Open API guide as
 * their source, which could not be read for this file.
 *
 * - In several of them alike: the address to sign in at, version 3 of Keystone's API in the domain `default`, the project
 *   called like the user, a catalog that is of no use from outside, the address of the servers.
 * - In CB-Spider only, so to be tried before it is relied on: the addresses of images and volumes, a boot volume of 50 GiB
 *   without the image beside it.
 * - Tried by nobody here: all of it. Rate limits are unknown, so the cautious ones of OpenStack hold.
 *
 * Left out: networks, addresses, firewalls and load balancers have an API of KT's own (`/d1/nsm/v1`). An instance needs a
 * network, which is named by its id. The older G1 and G2 platforms are CloudStack and no OpenStack.
 *
 * @see https://github.com/cloud-barista/ktcloudvpc-sdk-go
 * @see https://github.com/cloud-barista/cb-spider
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
