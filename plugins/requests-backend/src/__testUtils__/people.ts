import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_ACCOUNT_DISABLED } from '@rackstage/user-access';

export const owners = 'group:default/owners';
export const operators = 'group:default/operators';

export const user = (name: string, groups: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: {},
  relations: groups.map(targetRef => ({ type: 'memberOf', targetRef })),
});

export const group = (name: string, ...parents: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
  relations: parents.map(targetRef => ({ type: 'childOf', targetRef })),
});

/** `ann` asks; `ola` and `oto` own; `pia` and `pim` operate; `adi` is above; `del` is in no group. */
export const everybody = (): Entity[] => [
  group('owners'),
  group('operators'),
  group('city'),
  user('ann', [owners, 'group:default/city']),
  user('ola', [owners]),
  user('oto', [owners]),
  user('pia', [operators]),
  user('pim', [operators]),
  user('adi', []),
  user('del', []),
  ...Array.from({ length: 20 }, (_, index) =>
    user(`n${index}`, ['group:default/crowd']),
  ),
];

export const disabled = (entity: Entity): Entity => ({
  ...entity,
  metadata: {
    ...entity.metadata,
    annotations: { [ANNOTATION_ACCOUNT_DISABLED]: 'true' },
  },
});

export const ref = (name: string) => `user:default/${name}`;
