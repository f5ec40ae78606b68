import { ResourcePermission } from '@backstage/plugin-permission-common';

export interface OwnershipRule {
  pluginId: string;
  /** Of the plugin's permission rule. */
  name: string;
  /** Parameter of the rule that takes entity refs of owners. */
  parameter: string;
}

/** What Backstage's own plugins call it, by plugin and resource type; what is not here has no owner. */
const rulesOfBackstage: Record<
  string,
  Record<string, Omit<OwnershipRule, 'pluginId'>>
> = {
  catalog: {
    'catalog-entity': { name: 'IS_ENTITY_OWNER', parameter: 'claims' },
  },
  scaffolder: {
    'scaffolder-task': { name: 'IS_TASK_OWNER', parameter: 'createdBy' },
  },
};

/**
 * How a plugin finds out whether somebody owns what a permission is about. Our contexts all
 * call it `IS_OWNER`, and their permissions are named like `clouds.instance.update`.
 */
export function ownershipRuleOf({
  name,
  resourceType,
}: ResourcePermission): OwnershipRule | undefined {
  const pluginId = name.match(/^([^.]+)\.[^.]+\.[^.]+$/)?.[1];
  if (pluginId === undefined) {
    return undefined;
  }
  if (!Object.hasOwn(rulesOfBackstage, pluginId)) {
    return { pluginId, name: 'IS_OWNER', parameter: 'claims' };
  }
  const rule = rulesOfBackstage[pluginId][resourceType];
  return rule && { pluginId, ...rule };
}
