import { JsonObject } from '@backstage/types';
import {
  cloudsInstanceCreatePermission,
  InstanceRequest,
} from '@rackstage/plugin-clouds-common';
import { CloudsService } from '@rackstage/plugin-clouds-node';
import {
  ExaminedRequest,
  RequestTypeDefinition,
} from '@rackstage/plugin-requests-node';
import { refusalOf } from './refusalOf';

/** What an instance is asked for by, besides owner and workspace, which every request has. */
const fields = [
  'account',
  'name',
  'region',
  'zone',
  'image',
  'spec',
  'network',
  'count',
  'volumeGiB',
  'keyPair',
  'userData',
  'labels',
  'expiresAt',
  'deletionProtection',
];

/** What need not be said. */
const defaults: JsonObject = { count: 1, deletionProtection: false };

export function instanceRequestType(
  clouds: Pick<CloudsService, 'estimateInstances'>,
): RequestTypeDefinition {
  return {
    type: 'instance',
    title: 'Virtual machines',
    'title@ko': '가상 머신',
    formTemplateRef: 'template:default/virtual-machine',
    permission: cloudsInstanceCreatePermission,
    normalize,
    examine: async (request, options) => {
      try {
        const { ok, price, problems } = await clouds.estimateInstances(
          requestOf(request),
          options,
        );
        return {
          problems: ok ? [] : problems.map(({ message }) => message),
          region: String(request.subject.region),
          monthlyPrice: price?.monthly,
        };
      } catch (error) {
        throw refusalOf(error);
      }
    },
    provisioning: request => ({
      templateRef: 'template:default/virtual-machine-provisioning',
      values: requestOf(request) as unknown as JsonObject,
    }),
  };
}

/** Empty choices of a form mean that nothing was chosen. */
function normalize(subject: JsonObject): JsonObject {
  const given = fields.flatMap(field => {
    const value = subject[field];
    const isEmpty =
      value === undefined ||
      value === null ||
      value === '' ||
      value === defaults[field] ||
      (field === 'labels' && Object.keys(value as object).length === 0);
    return isEmpty ? [] : [[field, value] as const];
  });
  return Object.fromEntries(given);
}

const requestOf = ({ subject, owner, workspaceId }: ExaminedRequest) =>
  ({ ...subject, owner, workspaceId }) as unknown as InstanceRequest;
