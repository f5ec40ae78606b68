import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { ownershipRefsOf } from './ownershipRefsOf';

const entity = (
  kind: string,
  name: string,
  ...[type, ...groups]: string[]
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: groups.map(group => ({
    type,
    targetRef: `group:default/${group}`,
  })),
});

const groups: Record<string, Entity> = {
  'group:default/team': entity('Group', 'team', RELATION_CHILD_OF, 'office'),
  'group:default/office': entity('Group', 'office', RELATION_CHILD_OF, 'city'),
  // Groups that contain each other.
  'group:default/city': entity('Group', 'city', RELATION_CHILD_OF, 'office'),
};
const refsOf = (of: Entity) =>
  ownershipRefsOf(of, async refs => refs.map(ref => groups[ref]));

describe('ownershipRefsOf', () => {
  it('counts the groups above the groups of a user', async () => {
    const ann = entity('User', 'ann', RELATION_MEMBER_OF, 'team', 'gone');
    expect((await refsOf(ann)).sort()).toEqual([
      'group:default/city',
      'group:default/gone',
      'group:default/office',
      'group:default/team',
      'user:default/ann',
    ]);
  });

  it('counts the groups above a group', async () => {
    expect((await refsOf(groups['group:default/team'])).sort()).toEqual([
      'group:default/city',
      'group:default/office',
      'group:default/team',
    ]);
  });
});
