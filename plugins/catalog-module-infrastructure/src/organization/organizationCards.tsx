import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const loadAbout = () =>
  import('../entity/AboutCard').then(m => <m.AboutCard links={[]} />);

// Each stands where the organisation plugin's own card does, which counts, searches and says that something is missing in English only.

const groupProfile = EntityCardBlueprint.make({
  name: 'group-profile',
  params: { type: 'info', filter: { kind: 'group' }, loader: loadAbout },
});

const userProfile = EntityCardBlueprint.make({
  name: 'user-profile',
  params: { type: 'info', filter: { kind: 'user' }, loader: loadAbout },
});

const members = EntityCardBlueprint.make({
  name: 'members-list',
  params: {
    filter: { kind: 'group' },
    loader: () => import('./MembersCard').then(m => <m.MembersCard />),
  },
});

const ownership = EntityCardBlueprint.make({
  name: 'ownership',
  params: {
    filter: { kind: { $in: ['group', 'user'] } },
    loader: () => import('./OwnershipCard').then(m => <m.OwnershipCard />),
  },
});

export const organizationCards = [
  groupProfile,
  userProfile,
  members,
  ownership,
];
