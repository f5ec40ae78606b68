import { relationsAround } from './relations';

const account = (instances: number) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'account' },
  relations: Array.from({ length: instances }, (_, index) => ({
    type: 'hostOf',
    targetRef: `resource:default/instance-${index}`,
  })),
});

describe('relationsAround', () => {
  it('draws the few instances of an account', () => {
    expect(relationsAround(account(12))).toContain('hostOf');
  });

  it('leaves out what an account has thousands of, and nothing else', () => {
    const relations = relationsAround(account(5000));

    expect(relations).not.toContain('hostOf');
    expect(relations).toEqual(
      expect.arrayContaining(['ownedBy', 'runsOn', 'attachedTo', 'dependsOn']),
    );
  });
});
