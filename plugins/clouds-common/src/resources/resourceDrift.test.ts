import fc from 'fast-check';
import { ObservedVolume } from '../kinds';
import { planResource } from './planResource';
import { ResourceLinks } from './ResourceKind';
import { actedOn, DesiredResource, resourceDrift } from './resourceDrift';
import { resourceKind } from './resourceKinds';

const kind = resourceKind('volume');

const links: ResourceLinks = {
  attachedTo: { id: 'ours', cloudId: 'i-1', state: 'ready', zone: 'a' },
};

const desired: DesiredResource = {
  spec: { sizeGiB: 10, attachedTo: 'ours' },
  links,
  known: { name: 'disk', labels: {} },
  applying: [],
};

const seen: ObservedVolume = {
  id: 'v-1',
  name: 'disk',
  status: 'in-use',
  sizeGiB: 10,
  zone: 'a',
  attachedTo: [{ instanceId: 'i-1' }],
  labels: {},
};

describe('resourceDrift', () => {
  it('is none where the cloud has it as asked', () => {
    expect(resourceDrift(kind, desired, seen)).toEqual([]);
  });

  it('tells each field that the cloud has otherwise, in its own words', () => {
    expect(
      resourceDrift(kind, desired, {
        ...seen,
        name: 'other',
        ...{ sizeGiB: 20, attachedTo: [{ instanceId: 'i-2' }] },
      }),
    ).toEqual([
      { field: 'sizeGiB', desired: 10, observed: 20, restorable: true },
      {
        field: 'attachedTo',
        desired: 'i-1',
        observed: 'i-2',
        restorable: true,
      },
      { field: 'name', desired: 'disk', observed: 'other', restorable: false },
    ]);
  });

  it('says nothing while the cloud is at work on it', () => {
    expect(
      resourceDrift(kind, desired, { ...seen, status: 'detaching' }),
    ).toBeUndefined();
  });

  it('takes security rules in any order and form for the same', () => {
    const groups = resourceKind('security-group');
    const rules = [
      { direction: 'ingress', protocol: 'TCP', fromPort: 22, toPort: 22 },
      { direction: 'egress', peer: '10.0.0.0/8' },
    ];
    const group = { id: 'g-1', name: 'web', rules: [...rules].reverse() };
    expect(
      resourceDrift(
        groups,
        { spec: { rules }, links: {}, applying: [] },
        group as never,
      ),
    ).toEqual([]);
  });
});

describe('actedOn', () => {
  const observed: fc.Arbitrary<ObservedVolume> = fc.record({
    id: fc.constant('v-1'),
    name: fc.constant('disk'),
    status: fc.constantFrom('available', 'in-use'),
    sizeGiB: fc.integer({ min: 1, max: 30 }),
    zone: fc.constant('a'),
    attachedTo: fc.constantFrom(
      [],
      [{ instanceId: 'i-1' }],
      [{ instanceId: 'i-2' }],
    ),
    labels: fc.constant({}),
  });

  const stepWith = (applying: string[], volume: ObservedVolume) => {
    const asked = { ...desired, applying };
    const { spec, links: named } = actedOn(
      asked,
      resourceDrift(kind, asked, volume)!,
    );
    return planResource(kind, { spec, delete: false }, volume, named);
  };

  it('leaves nothing to do where nobody asked for anything', () => {
    expect(
      fc.check(
        fc.property(observed, volume => stepWith([], volume) === 'settled'),
      ),
    ).toMatchObject({ failed: false });
  });

  it('brings about only what somebody asked for', () => {
    expect(
      fc.check(
        fc.property(observed, volume =>
          ['settled', 'change:extend'].includes(stepWith(['sizeGiB'], volume)),
        ),
      ),
    ).toMatchObject({ failed: false });
    expect(
      fc.check(
        fc.property(observed, volume =>
          ['settled', 'change:attach', 'change:detach'].includes(
            stepWith(['attachedTo'], volume),
          ),
        ),
      ),
    ).toMatchObject({ failed: false });
  });
});
