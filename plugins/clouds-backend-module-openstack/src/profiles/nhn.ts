import { CloudProfile } from './CloudProfile';

/**
 * NHN Cloud, by its public API guides: "IaaS Token" (identity, version 2 of Keystone's API), "Instance API v2", "Image API
 * v2", "Block Storage API v2" and "Network API v2" (networks of the compatible API, security groups).
 *
 * Left out, because they are documented otherwise than OpenStack's: VPCs, load balancers and DNS; floating IPs and images
 * of instances, because nothing of what is documented would find them again after an answer that was lost.
 *
 * @see https://docs.nhncloud.com/en/nhncloud/en/public-api/iaas-token/
 * @see https://docs.nhncloud.com/en/Compute/Instance/en/public-api/
 */
export const nhnCloud: CloudProfile = {
  name: 'nhn-cloud',
  title: 'NHN Cloud',
  'title@ko': 'NHN Cloud',
  signIn: {
    type: 'tenant',
    authUrl: 'https://api-identity-infrastructure.nhncloudservice.com/v2.0',
  },
  regions: [
    { id: 'kr1', name: 'Korea (Pangyo)' },
    { id: 'kr2', name: 'Korea (Pyeongchon)' },
    { id: 'kr3', name: 'Korea (Gwangju)' },
    { id: 'jp1', name: 'Japan (Tokyo)' },
  ],
  endpoints: {
    compute:
      'https://{region}-api-instance-infrastructure.nhncloudservice.com/v2/{project}',
    image: 'https://{region}-api-image-infrastructure.nhncloudservice.com/v2',
    network:
      'https://{region}-api-network-infrastructure.nhncloudservice.com/v2.0',
    volumev3:
      'https://{region}-api-block-storage-infrastructure.nhncloudservice.com/v2/{project}',
  },
  withoutMicroversions: true,
  capabilities: [
    'zones',
    'images',
    'specs',
    'networks',
    'keyPairs',
    'securityGroups',
    'instances',
    'resizing',
    'volumes',
    'snapshots',
  ],
  networksAreListed: true,
  bootVolume: { sizeGiB: 20, keepsImage: true },
  words: {
    project: {
      title: 'Tenant ID',
      'title@ko': '테넌트 ID',
      description:
        'In the console, at Compute > Instance > Management > Set API Endpoint',
      'description@ko':
        '콘솔의 Compute > Instance > 관리 > API 엔드포인트 설정에 있습니다.',
    },
    username: {
      title: 'NHN Cloud ID or IAM ID',
      'title@ko': 'NHN Cloud 회원 ID 또는 IAM 계정 ID',
    },
    password: {
      title: 'API password',
      'title@ko': 'API 비밀번호',
      description:
        'The one of Set API Endpoint, not that of the sign-in to the console',
      'description@ko':
        '콘솔 로그인 비밀번호가 아니라 API 엔드포인트 설정에서 지정한 비밀번호입니다.',
    },
  },
};
