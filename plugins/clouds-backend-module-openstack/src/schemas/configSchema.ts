import { JsonObject } from '@backstage/types';

/** Where the cloud is, and which part of it the account is for. */
export const configSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  required: ['authUrl'],
  properties: {
    authUrl: {
      type: 'string',
      format: 'uri',
      pattern: '^https?://',
      title: 'Address of Keystone',
      'title@ko': 'Keystone 주소',
      description:
        'The Identity API v3, as in https://keystone.example.com:5000/v3',
      'description@ko':
        'Identity API v3의 주소입니다. 예: https://keystone.example.com:5000/v3',
    },
    projectName: {
      type: 'string',
      minLength: 1,
      title: 'Project name',
      'title@ko': '프로젝트 이름',
      description:
        'Not needed with an application credential, which belongs to a project already',
      'description@ko':
        '애플리케이션 자격 증명은 이미 프로젝트에 속해 있으므로 입력하지 않아도 됩니다.',
    },
    projectId: {
      type: 'string',
      minLength: 1,
      title: 'Project ID',
      'title@ko': '프로젝트 ID',
      description: 'Instead of the project name',
      'description@ko': '프로젝트 이름 대신 입력할 수 있습니다.',
    },
    ...domain('project', 'Domain of the project', '프로젝트의 도메인'),
    ...domain('user', 'Domain of the user', '사용자의 도메인'),
    regions: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      uniqueItems: true,
      title: 'Regions',
      'title@ko': '리전',
      description: 'Only these are used; all regions when it is empty',
      'description@ko':
        '여기에 적은 리전만 사용합니다. 비워 두면 모든 리전을 사용합니다.',
    },
    externalNetwork: {
      type: 'string',
      minLength: 1,
      title: 'External network',
      'title@ko': '외부 네트워크',
      description:
        'Name or ID of the network that public IPs and gateways come from; needed only where there are several',
      'description@ko':
        '공인 IP와 게이트웨이를 제공하는 네트워크의 이름 또는 ID입니다. 여러 개일 때만 입력해 주세요.',
    },
    interface: {
      type: 'string',
      enum: ['public', 'internal', 'admin'],
      default: 'public',
      title: 'Interface',
      'title@ko': '인터페이스',
      description: 'Which addresses of the service catalog to use',
      'description@ko': '서비스 카탈로그에서 사용할 주소의 종류입니다.',
    },
    caCertificate: {
      type: 'string',
      pattern: '-----BEGIN CERTIFICATE-----',
      contentMediaType: 'application/x-pem-file',
      title: 'CA certificate',
      'title@ko': 'CA 인증서',
      description:
        'In PEM, when the cloud has a certificate authority of its own',
      'description@ko':
        '클라우드가 자체 인증 기관을 사용할 때 PEM 형식으로 입력해 주세요.',
    },
  },
};

function domain(of: 'project' | 'user', title: string, titleKo: string) {
  return {
    [`${of}DomainName`]: {
      type: 'string',
      minLength: 1,
      default: 'Default',
      title,
      'title@ko': titleKo,
    },
    [`${of}DomainId`]: {
      type: 'string',
      minLength: 1,
      title: `${title}, by ID`,
      'title@ko': `${titleKo} ID`,
      description: 'Instead of its name',
      'description@ko': '도메인 이름 대신 입력할 수 있습니다.',
    },
  };
}
