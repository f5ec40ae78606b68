import { answer, ref, text } from '@rackstage/openapi-common';
import { nameLimits } from '../../domain';

/** What is known about a deployment before anybody makes it. */
export const deploymentReviewSchemas = {
  DeploymentReview: answer(
    {
      ok: { type: 'boolean', description: 'Nothing speaks against it.' },
      problems: {
        type: 'array',
        items: ref('EstimateProblem'),
        description: 'Of the deployment as a whole.',
      },
      groups: { type: 'array', items: ref('DeploymentGroupReview') },
      limits: {
        type: 'array',
        description: 'Of the workspace.',
        items: ref('LimitVerdict'),
      },
      prices: {
        type: 'array',
        items: ref('InstancePrice'),
        description: 'Of everything, one for each currency.',
      },
      unpriced: {
        type: 'integer',
        description: 'Instances whose price is not known.',
      },
    },
    [],
  ),
  DeploymentGroupReview: answer(
    {
      name: text(nameLimits.group),
      account: text(nameLimits.account),
      region: text(200),
      names: { type: 'array', items: text(nameLimits.instance) },
      spec: answer({
        id: text(500),
        name: text(500),
        vcpus: { type: 'integer' },
        memoryMiB: { type: 'integer' },
      }),
      image: answer({ id: text(500), name: text(500), os: text(200) }, ['os']),
      problems: { type: 'array', items: ref('EstimateProblem') },
      quotas: { type: 'array', items: ref('QuotaVerdict') },
      stock: {
        type: 'string',
        enum: ['available', 'out-of-stock', 'unknown'],
      },
      price: ref('InstancePrice'),
    },
    ['spec', 'image', 'price'],
  ),
};
