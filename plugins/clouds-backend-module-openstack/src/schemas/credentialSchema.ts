import { JsonObject } from '@backstage/types';

/** Either of the two ways to sign in. */
export const credentialSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  oneOf: [
    {
      title: 'Application credential',
      'title@ko': '애플리케이션 자격 증명',
      description:
        'Recommended: it is for one project, can be limited, and is revoked without changing a password',
      'description@ko':
        '권장하는 방식입니다. 한 프로젝트에만 쓰이고 권한을 제한할 수 있으며, 비밀번호를 바꾸지 않고도 폐기할 수 있습니다.',
      additionalProperties: false,
      required: ['applicationCredentialId', 'applicationCredentialSecret'],
      properties: {
        applicationCredentialId: {
          type: 'string',
          minLength: 1,
          title: 'ID',
          'title@ko': 'ID',
        },
        applicationCredentialSecret: {
          type: 'string',
          minLength: 1,
          format: 'password',
          title: 'Secret',
          'title@ko': '시크릿',
          description: 'Keystone shows it once, when the credential is made',
          'description@ko':
            'Keystone은 자격 증명을 만들 때 한 번만 보여 줍니다.',
        },
      },
    },
    {
      title: 'Password',
      'title@ko': '비밀번호',
      description: 'The account needs a project then',
      'description@ko': '이 방식에서는 계정 설정에 프로젝트를 입력해야 합니다.',
      additionalProperties: false,
      required: ['username', 'password'],
      properties: {
        username: {
          type: 'string',
          minLength: 1,
          title: 'User name',
          'title@ko': '사용자 이름',
        },
        password: {
          type: 'string',
          minLength: 1,
          format: 'password',
          title: 'Password',
          'title@ko': '비밀번호',
        },
      },
    },
  ],
};
