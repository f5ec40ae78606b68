import { JsonObject } from '@backstage/types';

const externalId = {
  type: 'string',
  minLength: 2,
  maxLength: 1224,
  format: 'password',
  title: 'External ID',
  'title@ko': '외부 ID',
  description: 'When the role of the account asks for one',
  'description@ko': '계정의 역할이 외부 ID를 요구할 때 입력해 주세요.',
};

/** Either of the ways to sign in. */
export const credentialSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  oneOf: [
    {
      title: 'Access key',
      'title@ko': '액세스 키',
      additionalProperties: false,
      required: ['accessKeyId', 'secretAccessKey'],
      properties: {
        accessKeyId: {
          type: 'string',
          pattern: '^\\w{16,128}$',
          title: 'Access key ID',
          'title@ko': '액세스 키 ID',
        },
        secretAccessKey: {
          type: 'string',
          minLength: 1,
          format: 'password',
          title: 'Secret access key',
          'title@ko': '비밀 액세스 키',
          description: 'AWS shows it once, when the key is made',
          'description@ko': 'AWS는 키를 만들 때 한 번만 보여 줍니다.',
        },
        sessionToken: {
          type: 'string',
          minLength: 1,
          format: 'password',
          title: 'Session token',
          'title@ko': '세션 토큰',
          description: 'Of a temporary key, which ends after some hours',
          'description@ko':
            '몇 시간 뒤에 만료되는 임시 키를 쓸 때만 입력해 주세요.',
        },
        externalId,
      },
    },
    {
      title: 'Profile of the portal’s host',
      'title@ko': '포털 서버의 프로파일',
      description:
        'From ~/.aws of the account that the portal runs as, single sign-on and processes included',
      'description@ko':
        '포털을 실행하는 계정의 ~/.aws에서 읽습니다. SSO와 외부 프로세스 설정도 사용할 수 있습니다.',
      additionalProperties: false,
      required: ['profile'],
      properties: {
        profile: {
          type: 'string',
          minLength: 1,
          title: 'Profile',
          'title@ko': '프로파일',
        },
        externalId,
      },
    },
  ],
};
