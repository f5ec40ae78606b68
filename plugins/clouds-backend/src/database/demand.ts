import {
  Demand,
  HourlyPrice,
  noDemand,
  pricedKinds,
} from '@rackstage/plugin-clouds-common';
import { InstanceRecord, ResourceRecord } from './records';

/** What an instance that is asked for takes of its workspace's limits; nothing once it is to go. */
export function demandOfInstance(
  record: Pick<
    InstanceRecord,
    'facts' | 'volumeGiB' | 'deleteRequestedAt' | 'deletedAt'
  >,
): Demand {
  const { facts, volumeGiB = 0 } = record;
  return isGoing(record)
    ? noDemand
    : {
        instances: 1,
        vcpu: facts.spec.vcpus,
        memoryMiB: facts.spec.memoryMiB,
        volumeGiB,
        ...priced(facts.hourlyPrice),
      };
}

/** Of the managed resources only the size of volumes is limited, and what those cost that cost something. */
export function demandOfResource(
  record: Pick<
    ResourceRecord,
    'kind' | 'spec' | 'facts' | 'deleteRequestedAt' | 'deletedAt'
  >,
): Demand {
  const { kind, spec, facts } = record;
  return isGoing(record) || !pricedKinds.includes(kind)
    ? noDemand
    : {
        ...noDemand,
        volumeGiB: kind === 'volume' ? Number(spec.sizeGiB) : 0,
        ...priced(facts.hourlyPrice),
      };
}

/** The same in the columns that usage is summed up from. */
export function instanceDemandRow({ facts }: Pick<InstanceRecord, 'facts'>) {
  return {
    vcpus: facts.spec.vcpus,
    memory_mib: facts.spec.memoryMiB,
    ...priceRow(facts.hourlyPrice),
  };
}

export function resourceDemandRow({
  kind,
  spec,
  facts,
}: Pick<ResourceRecord, 'kind' | 'spec' | 'facts'>) {
  return {
    ...(kind === 'volume' && { size_gib: spec.sizeGiB }),
    ...priceRow(facts.hourlyPrice),
  };
}

const isGoing = ({
  deleteRequestedAt,
  deletedAt,
}: Pick<InstanceRecord, 'deleteRequestedAt' | 'deletedAt'>) =>
  deleteRequestedAt !== undefined || deletedAt !== undefined;

const priced = (price: HourlyPrice | undefined) =>
  price
    ? { hourly: { [price.currency]: price.amount }, unpriced: 0 }
    : { hourly: {}, unpriced: 1 };

const priceRow = (price: HourlyPrice | undefined) => ({
  hourly_price: price?.amount ?? null,
  price_currency: price?.currency ?? null,
});
