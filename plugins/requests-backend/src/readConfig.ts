import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Policy } from '@rackstage/plugin-requests-common';
import { openapi } from '@rackstage/plugin-requests-common/openapi';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { requireSound } from './service/PolicyService';

export interface RequestsConfig {
  /** The first version of the policy. */
  policy: Policy;
  /** Entity ref by cost centre. */
  costCentreOwners: Map<string, string>;
}

/** Where configuration names none: somebody who may administrate agrees to everything. */
const strictPolicy: Policy = {
  escalateTo: [{ kind: 'portalRole', name: 'administrator' }],
  rules: [
    {
      name: 'Everything',
      'name@ko': '전체',
      steps: [
        {
          title: 'Administrator',
          'title@ko': '관리자',
          parts: [
            {
              title: 'Administrator',
              'title@ko': '관리자',
              approvers: [{ kind: 'portalRole', name: 'administrator' }],
            },
          ],
        },
      ],
    },
  ],
};

/** @throws InputError that says what is wrong with `requests` */
export function readRequestsConfig(config: Config): RequestsConfig {
  const policy = config.getOptional<Policy>('requests.policy') ?? strictPolicy;
  requirePolicy(policy);
  const costCentres =
    config.getOptionalConfigArray('requests.costCentres') ?? [];
  return {
    policy,
    costCentreOwners: new Map(
      costCentres.map(one => [
        one.getString('name'),
        readOwner(one.getString('owner')),
      ]),
    ),
  };
}

/** In the spelling that permissions compare. */
function readOwner(text: string): string {
  const isRef = /^(user|group):[^/:\s]+\/[^/:\s]+$/i.test(text);
  if (!isRef) {
    throw new InputError(
      `'requests.costCentres' in the configuration names the owner '${text}', which is no entity ref like 'group:default/finance'`,
    );
  }
  return stringifyEntityRef(parseEntityRef(text));
}

function requirePolicy(policy: unknown): asserts policy is Policy {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const valid = ajv.compile({
    $ref: '#/components/schemas/Policy',
    components: openapi.components,
  });
  if (!valid(policy)) {
    throw new InputError(
      `'requests.policy' in the configuration: ${ajv.errorsText(valid.errors, { dataVar: 'policy' })}`,
    );
  }
  requireSound(policy as Policy);
}
