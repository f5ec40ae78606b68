import { body, errors, json, page } from '@rackstage/openapi-common';

const tags = ['policy'];

const version = {
  name: 'version',
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
};

export const policyPaths = {
  '/policy': {
    get: {
      operationId: 'getPolicy',
      summary: 'What needs whose approval, as it is in force',
      tags,
      responses: { '200': json('The policy.', 'PolicyVersion'), ...errors },
    },
    put: {
      operationId: 'publishPolicy',
      summary: 'Puts a new version in force',
      description:
        'For what is submitted or changed from then on: a chain that has begun stays as it is.',
      tags,
      requestBody: body('NewPolicyVersion'),
      responses: { '200': json('The version.', 'PolicyVersion'), ...errors },
    },
  },
  '/policy-versions': {
    get: {
      operationId: 'listPolicyVersions',
      summary: 'Every version, newest first',
      tags,
      parameters: [...page],
      responses: { '200': json('One page.', 'PolicyVersionPage'), ...errors },
    },
  },
  '/policy-versions/{version}': {
    parameters: [version],
    get: {
      operationId: 'getPolicyVersion',
      summary: 'One version',
      tags,
      responses: { '200': json('The version.', 'PolicyVersion'), ...errors },
    },
  },
  '/policy-trials': {
    post: {
      operationId: 'tryPolicy',
      summary: 'Which chain past requests would have had',
      description: 'Nothing is changed.',
      tags,
      requestBody: body('PolicyTrial'),
      responses: {
        '200': json('Request by request.', 'PolicyTrialResult'),
        ...errors,
      },
    },
  },
};
