import { InputError } from '@backstage/errors';
import { AccountSettings } from '@rackstage/plugin-clouds-node';
import { z } from 'zod';

/** What may stand in a header: `fetch` shows any other value in its complaint, and one of the two is secret. */
const headerText = '^[!-~]+$';

export const configSchema = {
  type: 'object',
  required: ['endpoint', 'project'],
  additionalProperties: false,
  properties: {
    endpoint: {
      type: 'string',
      format: 'uri',
      pattern: '^https?://',
      title: 'Endpoint',
      'title@ko': '엔드포인트',
      description:
        'Address of the sandbox cloud, such as http://127.0.0.1:7071',
      'description@ko':
        '샌드박스 클라우드의 주소입니다. 예: http://127.0.0.1:7071',
    },
    project: {
      type: 'string',
      pattern: headerText,
      title: 'Project',
      'title@ko': '프로젝트',
      description: 'Id of the project that the API key belongs to',
      'description@ko': 'API 키가 속한 프로젝트의 ID입니다.',
    },
  },
};

export const credentialSchema = {
  type: 'object',
  required: ['apiKey'],
  additionalProperties: false,
  properties: {
    apiKey: {
      type: 'string',
      pattern: headerText,
      format: 'password',
      title: 'API key',
      'title@ko': 'API 키',
      description: 'Key of the project, as the sandbox cloud was started with',
      'description@ko':
        '샌드박스 클라우드를 시작할 때 지정한 프로젝트의 키입니다.',
    },
  },
};

const account = z.object({
  config: z.object({
    endpoint: z.url({ protocol: /^https?$/ }),
    project: z.string().regex(new RegExp(headerText)),
  }),
  credential: z.object({ apiKey: z.string().regex(new RegExp(headerText)) }),
});

export interface SandboxAccount {
  /** Without a slash at the end. */
  endpoint: string;
  project: string;
  apiKey: string;
}

/** @throws InputError that names the fields which do not satisfy the schemas */
export function readAccount(settings: AccountSettings): SandboxAccount {
  const result = account.safeParse(settings);
  if (!result.success) {
    const fields = result.error.issues.map(({ path }) => path.join('.'));
    throw new InputError(`Wrong account settings: ${fields.join(', ')}`);
  }
  const { config, credential } = result.data;
  return {
    endpoint: config.endpoint.replace(/\/+$/, ''),
    project: config.project,
    apiKey: credential.apiKey,
  };
}
