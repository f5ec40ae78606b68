import { Entity } from '@backstage/catalog-model';
import { isForPeople } from './isForPeople';

const template = (spec?: Entity['spec']): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'machine' },
  spec,
});

describe('isForPeople', () => {
  it('leaves out what only approved requests start', () => {
    expect(isForPeople(template({ type: 'provisioning' }))).toBe(false);
  });

  it.each([{ type: 'infrastructure' }, { type: 'journey' }, {}, undefined])(
    'takes %j',
    spec => expect(isForPeople(template(spec))).toBe(true),
  );
});
