import fc from 'fast-check';
import { InstanceIntent, InstanceObservation } from '../domain';
import {
  InstanceStatus,
  instanceStatuses,
  ObservedInstance,
  ObservedVolume,
  volumeStatuses,
} from '../kinds';

export const anInstance = (
  status: InstanceStatus,
  values: Partial<ObservedInstance> = {},
): ObservedInstance => ({
  id: 'i-1',
  name: 'web',
  status,
  zone: 'a',
  addresses: [],
  volumeIds: [],
  labels: {},
  ...values,
});

export const aVolume = (
  status: ObservedVolume['status'],
  attachedTo: string[] = [],
): ObservedVolume => ({
  id: 'v-1',
  name: 'web-data',
  status,
  sizeGiB: 10,
  attachedTo: attachedTo.map(instanceId => ({ instanceId })),
  labels: {},
});

/** Legal names of instances and accounts, of at most so many characters. */
export const legalName = (maxLength: number) =>
  fc
    .stringMatching(/^[a-z]([a-z0-9-]*[a-z0-9])?$/)
    .filter(name => name.length <= maxLength);

/** Amounts as the API takes them. */
export const amount = fc.stringMatching(/^\d{1,15}(\.\d{1,12})?$/);

export const intents: fc.Arbitrary<InstanceIntent> = fc.record(
  {
    power: fc.constantFrom('running' as const, 'stopped' as const),
    reboot: fc.boolean(),
    delete: fc.boolean(),
    volumeGiB: fc.integer({ min: 1, max: 100 }),
    resizeTo: fc.constantFrom('small', 'large'),
  },
  { requiredKeys: ['power', 'reboot', 'delete'] },
);

const instances = fc
  .record({
    status: fc.constantFrom(...instanceStatuses),
    zone: fc.constantFrom(undefined, 'a'),
    specId: fc.constantFrom(undefined, 'small', 'large'),
  })
  .map(({ status, ...values }) => anInstance(status, values));

const volumes = fc
  .record({
    status: fc.constantFrom(...volumeStatuses),
    attachedTo: fc.constantFrom<string[]>([], ['i-1'], ['i-2']),
  })
  .map(({ status, attachedTo }) => aVolume(status, attachedTo));

/** Whatever a cloud may have been seen to have, sensible or not. */
export const observations: fc.Arbitrary<InstanceObservation> = fc.record({
  instance: fc.oneof(fc.constantFrom(undefined, 'absent' as const), instances),
  volume: fc.oneof(fc.constantFrom(undefined, 'absent' as const), volumes),
});
