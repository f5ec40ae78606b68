import { JsonObject, JsonValue } from '@backstage/types';
import {
  addMoney,
  cloudsInstanceCreatePermission,
  DeploymentRequest,
  DeploymentReview,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import {
  ExaminedRequest,
  RequestTypeDefinition,
} from '@rackstage/plugin-requests-node';
import { refusalOf } from './refusalOf';

/** What a deployment is asked for by, besides owner and workspace, which every request has. */
const fields = [
  'name',
  'description',
  'groups',
  'shared',
  'userData',
  'labels',
  'expiresAt',
  'deletionProtection',
  'onFailure',
  'alternatives',
];

/** What need not be said: the API says it where nobody did, and what was approved is compared with that. */
const defaults: JsonObject = { deletionProtection: false };

export function deploymentRequestType(
  clouds: Pick<CloudsService, 'reviewDeployment'>,
): RequestTypeDefinition {
  return {
    type: 'deployment',
    title: 'Deployments',
    'title@ko': '배포',
    formTemplateRef: 'template:default/instance-group',
    permission: cloudsInstanceCreatePermission,
    normalize,
    examine: async (request, options) => {
      try {
        const review = await clouds.reviewDeployment(
          requestOf(request),
          options,
        );
        return {
          problems: problemsOf(review),
          region: regionsOf(review),
          monthlyPrice: monthlyPriceOf(review),
        };
      } catch (error) {
        throw refusalOf(error);
      }
    },
    provisioning: request => ({
      templateRef: 'template:default/instance-group-provisioning',
      values: requestOf(request) as unknown as JsonObject,
    }),
  };
}

/** Empty choices of a form mean that nothing was chosen, in groups too. */
function normalize(subject: JsonObject): JsonObject {
  const whole: JsonObject = {
    ...subject,
    groups: groupsOf(subject),
    onFailure: subject.onFailure ?? 'continue',
  };
  const given = fields.flatMap(field => {
    const value = withoutEmpty(whole[field]);
    return value === undefined || value === defaults[field]
      ? []
      : [[field, value] as const];
  });
  return Object.fromEntries(given);
}

/** A load balancer is reached from the internet unless somebody says that it is not. */
function groupsOf({ groups }: JsonObject): JsonValue | undefined {
  if (!Array.isArray(groups)) {
    return groups;
  }
  return (groups as JsonObject[]).map(group => {
    const balancer = group?.loadBalancer as JsonObject | undefined;
    return balancer?.internetFacing === true
      ? { ...group, loadBalancer: { ...balancer, internetFacing: undefined } }
      : group;
  });
}

function withoutEmpty(value: JsonValue | undefined): JsonValue | undefined {
  if (value === null || value === '') {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value.map(item => withoutEmpty(item) ?? null);
  }
  if (typeof value === 'object') {
    const filled = Object.entries(value)
      .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return filled.length === 0 ? undefined : Object.fromEntries(filled);
  }
  return value;
}

const requestOf = ({ subject, owner, workspaceId }: ExaminedRequest) =>
  ({ ...subject, owner, workspaceId }) as unknown as DeploymentRequest;

function problemsOf({ problems, groups }: DeploymentReview): string[] {
  return [
    ...problems.map(({ message }) => message),
    ...groups.flatMap(group =>
      group.problems.map(({ message }) => `${group.name}: ${message}`),
    ),
  ];
}

const regionsOf = ({ groups }: DeploymentReview): string =>
  [...new Set(groups.map(({ region }) => region))].join(', ');

/** Only where it is one sum: a rate between currencies is not known here. */
function monthlyPriceOf({ prices, unpriced }: DeploymentReview) {
  return prices.length === 1 && unpriced === 0
    ? prices.map(({ monthly }) => monthly).reduce(addMoney)
    : undefined;
}
