import {
  inCloudTerms,
  RegionalResource,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import {
  CloudConnection,
  CloudError,
  RegionalCapability,
} from '@rackstage/plugin-clouds-node';
import { ConnectCalls, requireCapability } from './ResourceCalls';

/** For kinds that the cloud makes and changes as a whole. */
export function regionalCalls(name: keyof CloudConnection): ConnectCalls {
  return (connection, record, links) => {
    const capability = requireCapability(
      connection,
      name,
    ) as RegionalCapability<object, RegionalResource>;
    const { region, id: tag, labels } = record;
    const spec = () => {
      const named = inCloudTerms(resourceKind(record.kind), record.spec, links);
      if (!named) {
        throw new CloudError('NotFound', 'What it names is not there yet');
      }
      return named;
    };
    return {
      get: (id, options) => capability.get({ region, id }, options),
      find: async options =>
        (await capability.list({ region, tag }, options)).items[0],
      create: options =>
        capability.create(
          { tag, region, name: record.name, labels, spec: spec() },
          options,
        ),
      changes: {
        async update(id, options) {
          if (!capability.update) {
            throw new CloudError(
              'Unsupported',
              `This cloud never changes ${name}`,
            );
          }
          await capability.update({ region, id, spec: spec() }, options);
        },
      },
      delete: (id, options) => capability.delete({ region, id }, options),
    };
  };
}
