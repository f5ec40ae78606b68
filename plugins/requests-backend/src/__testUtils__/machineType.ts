import { InputError } from '@backstage/errors';
import { requestsRequestCreatePermission } from '@rackstage/plugin-requests-common';
import { RequestTypeDefinition } from '@rackstage/plugin-requests-node';

/** Machines whose subject says what they cost. */
export const machineType: RequestTypeDefinition = {
  type: 'machine',
  title: 'Machine',
  'title@ko': '머신',
  formTemplateRef: 'template:default/machine',
  permission: requestsRequestCreatePermission,
  normalize: ({ ...subject }) => {
    if (typeof subject.name !== 'string') {
      throw new InputError("'name' is missing");
    }
    return subject;
  },
  examine: async ({ subject }) => ({
    problems: subject.name === 'taken' ? ['That name is taken'] : [],
    region: 'seoul',
    ...(typeof subject.price === 'string' && {
      monthlyPrice: { amount: subject.price, currency: 'KRW' },
    }),
  }),
  provisioning: ({ subject, workspaceId }) => ({
    templateRef: 'template:default/machine-provisioning',
    values: { ...subject, workspace: workspaceId },
  }),
};
