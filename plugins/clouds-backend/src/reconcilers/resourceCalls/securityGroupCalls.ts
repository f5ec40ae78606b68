import { SecurityGroupSpec } from '@rackstage/plugin-clouds-common';
import { ConnectCalls, requireCapability } from './ResourceCalls';

export const securityGroupCalls: ConnectCalls = (connection, record) => {
  const groups = requireCapability(connection, 'securityGroups');
  const { region, id: tag, name } = record;
  const { description, rules } = record.spec as unknown as SecurityGroupSpec;
  return {
    get: (id, options) => groups.get({ region, id }, options),
    find: async options =>
      (await groups.list({ region, tag }, options)).items[0],
    create: options =>
      groups.create({ tag, region, name, description, rules }, options),
    changes: {
      'set-rules': (id, options) =>
        groups.setRules({ region, id, rules }, options),
    },
    delete: (id, options) => groups.delete({ region, id }, options),
  };
};
