import { JsonObject } from '@backstage/types';
import { serviceNames } from '../settings';

const endpoint = (title: string, titleKo: string) => ({
  type: 'string',
  format: 'uri',
  pattern: '^https?://',
  title,
  'title@ko': titleKo,
});

const role = {
  type: 'string',
  pattern: '^arn:[\\w-]+:iam::\\d{12}:role/.+$',
};

/** Which part of AWS the account is for, and where it is reached. */
export const configSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  properties: {
    regions: {
      type: 'array',
      items: { type: 'string', pattern: '^[a-z]{2,}(-[a-z]+)+-\\d$' },
      uniqueItems: true,
      title: 'Regions',
      'title@ko': '리전',
      description:
        'Only these are used, as in ap-northeast-2; all that the account has enabled when it is empty',
      'description@ko':
        '여기에 적은 리전만 사용합니다(예: ap-northeast-2). 비워 두면 계정에서 활성화된 모든 리전을 사용합니다.',
    },
    homeRegion: {
      type: 'string',
      pattern: '^[a-z]{2,}(-[a-z]+)+-\\d$',
      title: 'Home region',
      'title@ko': '기준 리전',
      description:
        'Where AWS is asked who the account is and which regions it has; the first of the regions or us-east-1 when it is empty',
      'description@ko':
        '계정과 리전 목록을 조회할 리전입니다. 비워 두면 첫 번째 리전 또는 us-east-1을 사용합니다.',
    },
    roleArn: {
      ...role,
      title: 'Role',
      'title@ko': '역할',
      description:
        'Assumed with the credential, as in arn:aws:iam::123456789012:role/rackstage',
      'description@ko':
        '자격 증명으로 맡을 역할입니다. 예: arn:aws:iam::123456789012:role/rackstage',
    },
    clusterRoleArn: {
      ...role,
      title: 'Role of Kubernetes clusters',
      'title@ko': 'Kubernetes 클러스터 역할',
      description: 'Only for clusters, with the policy AmazonEKSClusterPolicy',
      'description@ko':
        '클러스터를 생성할 때만 필요합니다. AmazonEKSClusterPolicy 정책을 붙입니다.',
    },
    nodeRoleArn: {
      ...role,
      title: 'Role of their nodes',
      'title@ko': '클러스터 노드 역할',
      description:
        'Only for clusters, with the policies AmazonEKSWorkerNodePolicy, AmazonEKS_CNI_Policy and AmazonEC2ContainerRegistryReadOnly',
      'description@ko':
        '클러스터를 생성할 때만 필요합니다. AmazonEKSWorkerNodePolicy, AmazonEKS_CNI_Policy, AmazonEC2ContainerRegistryReadOnly 정책을 붙입니다.',
    },
    imageOwners: {
      type: 'array',
      items: { type: 'string', pattern: '^(\\d{12}|amazon|aws-marketplace)$' },
      uniqueItems: true,
      title: 'Owners of public images',
      'title@ko': '공개 이미지 소유자',
      description:
        'Account IDs; Canonical, Amazon, Debian, Rocky Linux and Red Hat when it is empty',
      'description@ko':
        '계정 ID입니다. 비워 두면 Canonical, Amazon, Debian, Rocky Linux, Red Hat의 이미지를 제공합니다.',
    },
    imageNames: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      uniqueItems: true,
      maxItems: 200,
      title: 'Names of public images',
      'title@ko': '공개 이미지 이름',
      description:
        'Patterns with *; of images that differ only by their date, the newest is offered',
      'description@ko':
        '*를 쓸 수 있는 이름 패턴입니다. 날짜만 다른 이미지 중에는 가장 최근 것만 제공합니다.',
    },
    endpoint: {
      ...endpoint('Endpoint of all services', '모든 서비스의 엔드포인트'),
      description:
        'For private endpoints or a stand-in; the addresses of AWS when it is empty',
      'description@ko':
        '사설 엔드포인트나 대역을 쓸 때 입력합니다. 비워 두면 AWS의 주소를 사용합니다.',
    },
    endpoints: {
      type: 'object',
      additionalProperties: false,
      title: 'Endpoints by service',
      'title@ko': '서비스별 엔드포인트',
      properties: Object.fromEntries(
        Object.entries(serviceNames).map(([key, name]) => [
          key,
          endpoint(`Endpoint of ${name}`, `${name} 엔드포인트`),
        ]),
      ),
    },
  },
};
