import { resourceKind } from '@rackstage/plugin-clouds-common';
import { anInstance, aVolume } from '../../__testUtils__/things';
import { newResourcePath } from './newResourcePath';

const paramsOf = (path: string) =>
  Object.fromEntries(new URL(path, 'http://localhost').searchParams);
const volume = resourceKind('volume');

describe('the form of something that belongs to what is there', () => {
  it('starts in the zone of the instance', () => {
    expect(
      paramsOf(newResourcePath(volume, 'attachedTo', anInstance())),
    ).toEqual({
      kind: 'volume',
      account: 'sandbox',
      region: 'kr-central-1',
      owner: 'group:default/civic-services',
      'spec.zone': 'kr-central-1a',
      'spec.attachedTo': anInstance().id,
    });
  });

  it('starts with the size of the snapshot, and names nothing but it', () => {
    const snapshot = aVolume({
      kind: 'snapshot',
      spec: { volume: 'v-1', attachedTo: 'i-1' },
      observed: { sizeGiB: 25, status: 'available' },
    });
    const params = paramsOf(newResourcePath(volume, 'snapshot', snapshot));
    expect(params).toMatchObject({
      'spec.sizeGiB': '25',
      'spec.snapshot': snapshot.id,
    });
    expect(params).not.toHaveProperty(['spec.attachedTo']);
  });

  it('starts with the next range that the network has left', () => {
    const network = aVolume({
      kind: 'network',
      spec: { cidr: '10.0.0.0/16' },
      observed: { subnets: [{ id: 's', name: 's', cidr: '10.0.1.0/24' }] },
    });
    const subnet = aVolume({ kind: 'subnet', spec: { cidr: '10.0.0.0/24' } });
    const path = (others?: (typeof subnet)[]) =>
      newResourcePath(resourceKind('subnet'), 'network', network, others);
    expect(paramsOf(path())['spec.cidr']).toBe('10.0.0.0/24');
    expect(paramsOf(path([subnet]))).toMatchObject({
      'spec.cidr': '10.0.2.0/24',
      'spec.network': network.id,
    });
  });
});
