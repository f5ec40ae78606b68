import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_ACCOUNT_DISABLED,
  ANNOTATION_DIRECTORY_NAME,
} from '@rackstage/user-access';
import { OpenIdUser } from '@rackstage/test-kit';

const apiVersion = 'backstage.io/v1alpha1';

const user = (name: string, ...groups: string[]): Entity => ({
  apiVersion,
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { email: `${name}@example.com` } },
  relations: groups.map(group => ({
    type: 'memberOf',
    targetRef: `group:default/${group}`,
  })),
});

const group = (name: string, ...parents: string[]): Entity => ({
  apiVersion,
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  relations: parents.map(parent => ({
    type: 'childOf',
    targetRef: `group:default/${parent}`,
  })),
});

function disabled(entity: Entity): Entity {
  entity.metadata.annotations = { [ANNOTATION_ACCOUNT_DISABLED]: 'true' };
  return entity;
}

function called(entity: Entity, name: string): Entity {
  entity.metadata.annotations = { [ANNOTATION_DIRECTORY_NAME]: name };
  return entity;
}

export const entities: Entity[] = [
  user('minji.kim', 'seoul'),
  disabled(user('ben')),
  // Was given another name in the directory, and the old name to somebody else.
  called(user('reused'), 'renamed'),
  // Both have the same address.
  { ...user('twin.a'), spec: { profile: { email: 'twin@example.com' } } },
  { ...user('twin.b'), spec: { profile: { email: 'twin@example.com' } } },
  group('seoul', 'korea'),
  // Contain each other.
  group('korea', 'asia'),
  group('asia', 'korea'),
  group('auditors'),
  called(group('unyeong-tim'), '운영팀'),
];

const account = (login: string, values: Partial<OpenIdUser> = {}) => ({
  login,
  name: login,
  email: `${login}@example.com`,
  ...values,
});

/** Who can sign in at the provider. */
export const users: OpenIdUser[] = [
  account('minji.kim', {
    name: '김민지',
    groups: ['auditors', '운영팀', 'unknown-here'],
  }),
  account('ben'),
  account('stranger'),
  account('reused'),
  account('renamed'),
  account('twin'),
  account('unverified', {
    email: 'minji.kim@example.com',
    emailVerified: false,
  }),
];
