import {
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
} from '@rackstage/plugin-clouds-common';
import {
  RESOURCE_TYPE_WEBHOOK_ENDPOINT,
  RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
} from '@rackstage/plugin-webhooks-common';

export interface OwnershipRule {
  pluginId: string;
  /** Of the plugin's permission rule. */
  name: string;
  /** Parameter of the rule that takes entity refs of owners. */
  parameter: string;
}

/** How each resource type finds out whether somebody owns something. */
export const ownershipRules: Record<string, OwnershipRule> = {
  'catalog-entity': {
    pluginId: 'catalog',
    name: 'IS_ENTITY_OWNER',
    parameter: 'claims',
  },
  'scaffolder-task': {
    pluginId: 'scaffolder',
    name: 'IS_TASK_OWNER',
    parameter: 'createdBy',
  },
  [RESOURCE_TYPE_CLOUD_ACCOUNT]: {
    pluginId: 'clouds',
    name: 'IS_OWNER',
    parameter: 'claims',
  },
  [RESOURCE_TYPE_CLOUD_INSTANCE]: {
    pluginId: 'clouds',
    name: 'IS_OWNER',
    parameter: 'claims',
  },
  [RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION]: {
    pluginId: 'webhooks',
    name: 'IS_OWNER',
    parameter: 'claims',
  },
  [RESOURCE_TYPE_WEBHOOK_ENDPOINT]: {
    pluginId: 'webhooks',
    name: 'IS_OWNER',
    parameter: 'claims',
  },
};
