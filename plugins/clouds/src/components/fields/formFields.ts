import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** Fields that templates refer to by `ui:field`. */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'cloud-owner-picker',
    params: {
      field: async () => {
        const { OwnerPicker } = await import('./OwnerPicker');
        return createFormField({
          name: 'CloudOwnerPicker',
          component: OwnerPicker,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'cloud-workspace-picker',
    params: {
      field: async () => {
        const { WorkspacePicker } = await import('./WorkspacePicker');
        return createFormField({
          name: 'CloudWorkspacePicker',
          component: WorkspacePicker,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'cloud-account-picker',
    params: {
      field: async () => {
        const { AccountPicker } = await import('./AccountPicker');
        return createFormField({
          name: 'CloudAccountPicker',
          component: AccountPicker,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'cloud-resource-picker',
    params: {
      field: async () => {
        const { ResourcePicker } = await import('./ResourcePicker');
        return createFormField({
          name: 'CloudResourcePicker',
          component: ResourcePicker,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'cloud-instance-picker',
    params: {
      field: async () => {
        const { InstancePicker } = await import('./InstancePicker');
        return createFormField({
          name: 'CloudInstancePicker',
          component: InstancePicker,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'deployment-groups-field',
    params: {
      field: async () => {
        const { DeploymentGroupsField } =
          await import('../NewDeployment/DeploymentGroupsField');
        return createFormField({
          name: 'DeploymentGroupsField',
          component: DeploymentGroupsField,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'deployment-alternatives-field',
    params: {
      field: async () => {
        const { AlternativesField } =
          await import('../NewDeployment/AlternativesField');
        return createFormField({
          name: 'DeploymentAlternativesField',
          component: AlternativesField,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'labels-field',
    params: {
      field: async () => {
        const { LabelsField } = await import('./LabelsField');
        return createFormField({
          name: 'LabelsField',
          component: LabelsField,
        });
      },
    },
  }),
  FormFieldBlueprint.make({
    name: 'expiry-picker',
    params: {
      field: async () => {
        const { ExpiryPicker } = await import('./ExpiryPicker');
        return createFormField({
          name: 'ExpiryPicker',
          component: ExpiryPicker,
        });
      },
    },
  }),
];
