import { OperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';

export const adoptionActions = {
  previewAdoption: [
    {
      name: 'preview-adoption',
      title: 'Ask what would become of things in a cloud when they are adopted',
      idempotent: true,
    },
  ],
  adoptThings: [
    {
      name: 'adopt-items',
      title: 'Manage things from now on that are in a cloud already',
    },
  ],
  releaseThings: [
    {
      name: 'release-items',
      title: 'Manage things no more, and leave them in the cloud',
      destructive: true,
    },
  ],
  decideInstanceDrift: [
    {
      name: 'decide-instance-drift',
      title: 'Accept what the cloud has of an instance, or restore it',
      destructive: true,
    },
  ],
  decideResourceDrift: [
    {
      name: 'decide-resource-drift',
      title: 'Accept what the cloud has of a resource, or restore it',
      destructive: true,
    },
  ],
} satisfies Partial<OperationActions<CloudsOperations>>;
