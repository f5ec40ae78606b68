import { JsonObject } from '@backstage/types';
import { CloudProfile } from './CloudProfile';

const $schema = 'http://json-schema.org/draft-07/schema#';

/** Only what the profile does not fix. */
export function profileConfigSchema({
  signIn,
  regions,
  words,
}: CloudProfile): JsonObject {
  const wantsProject = signIn.type === 'tenant';
  return {
    $schema,
    type: 'object',
    additionalProperties: false,
    required: wantsProject ? ['projectId'] : [],
    properties: {
      ...(wantsProject && {
        projectId: {
          type: 'string',
          minLength: 1,
          title: 'Project ID',
          'title@ko': '프로젝트 ID',
          ...words.project,
        },
      }),
      ...(regions.length > 1 && {
        regions: {
          type: 'array',
          items: { type: 'string', enum: regions.map(({ id }) => id) },
          uniqueItems: true,
          title: 'Regions',
          'title@ko': '리전',
          description: 'Only these are used; all regions when it is empty',
          'description@ko':
            '여기에 적은 리전만 사용합니다. 비워 두면 모든 리전을 사용합니다.',
        },
      }),
    },
  };
}

export function profileCredentialSchema({ words }: CloudProfile): JsonObject {
  return {
    $schema,
    type: 'object',
    additionalProperties: false,
    required: ['username', 'password'],
    properties: {
      username: { type: 'string', minLength: 1, ...words.username },
      password: {
        type: 'string',
        minLength: 1,
        format: 'password',
        ...words.password,
      },
    },
  };
}
