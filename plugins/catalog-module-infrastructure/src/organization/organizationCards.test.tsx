import '@testing-library/jest-dom';
import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, within } from '@testing-library/react';
import { inLanguage } from '../__testUtils__/inLanguage';
import { organizationCards } from './organizationCards';

// Much is loaded before the first thing is drawn.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'],
  ...relations: [type: string, targetRef: string][]
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const ownedBy = (name: string): [string, string] => [
  'ownedBy',
  `group:default/${name}`,
];

const department = entity('Group', 'developers', { type: 'department' }, [
  'parentOf',
  'group:default/civic',
]);
const team = entity(
  'Group',
  'civic',
  { type: 'team', profile: { email: 'civic@hangang.example' } },
  ['childOf', 'group:default/developers'],
  ['hasMember', 'user:default/sora.park'],
);
const emptyTeam = entity('Group', 'empty', { type: 'team' });
const sora = entity(
  'User',
  'sora.park',
  { profile: { displayName: 'Sora Park', email: 'sora@hangang.example' } },
  ['memberOf', 'group:default/civic'],
);
const entities = [
  department,
  team,
  emptyTeam,
  sora,
  entity('System', 'petitions', {}, ownedBy('civic')),
  entity('Component', 'web', { type: 'website' }, ownedBy('civic')),
  entity('Component', 'api', { type: 'service' }, ownedBy('developers')),
  entity('Component', 'jobs', { type: 'service' }, ownedBy('civic')),
  entity('Component', 'other', { type: 'service' }, ownedBy('data')),
];

function show(of: Entity, language: 'en' | 'ko' = 'en') {
  renderTestApp({
    extensions: [createTestEntityPage({ entity: of }), ...organizationCards],
    apis: [[catalogApiRef, catalogApiMock({ entities })]],
    config: inLanguage(language),
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

/** What the card counts under a name, and where that leads. */
async function counted(name: string) {
  const link = await screen.findByRole('link', { name });
  const params = new URL(link.getAttribute('href')!, 'http://localhost')
    .searchParams;
  return {
    count: link.nextElementSibling?.textContent,
    kind: params.get('filters[kind]'),
    type: params.get('filters[type]'),
    owners: params.getAll('filters[owners][]'),
  };
}

describe('cards of groups and users', () => {
  beforeEach(() => window.localStorage.clear());

  it('count what a group and those below it own', async () => {
    show(department);

    expect(await counted('Service')).toEqual({
      count: '2',
      kind: 'component',
      type: 'service',
      owners: ['group:default/developers', 'group:default/civic'],
    });
    expect(screen.getByText('With what the groups below own.')).toBeVisible();
    expect(await counted('Website')).toMatchObject({ count: '1' });
    expect(await counted('System')).toMatchObject({ count: '1', type: null });
  });

  it('count what the groups of a person own', async () => {
    show(sora, 'ko');

    expect(await counted('서비스')).toMatchObject({ count: '1' });
    expect(await counted('시스템')).toMatchObject({ count: '1' });
    expect(
      screen.getByText('소속 그룹이 소유한 것을 포함합니다.'),
    ).toBeVisible();
  });

  it('name the members and the profile of a group', async () => {
    show(team);

    expect(await screen.findByText('Sora Park')).toBeVisible();
    expect(screen.getByText('sora@hangang.example')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'civic@hangang.example' }),
    ).toHaveAttribute('href', 'mailto:civic@hangang.example');
    const parent = await screen.findByText('Belongs to', { selector: 'dt' });
    expect(
      within(parent.parentElement!).getByRole('link', { name: /developers/ }),
    ).toBeVisible();
  });

  it('say that a group has nobody and owns nothing', async () => {
    show(emptyTeam);

    expect(await screen.findByText('Nobody yet')).toBeVisible();
    expect(await screen.findByText('Nothing yet')).toBeVisible();
    expect(screen.queryByText(/groups below/)).not.toBeInTheDocument();
    expect(screen.queryByText('E-mail')).not.toBeInTheDocument();
  });
});
