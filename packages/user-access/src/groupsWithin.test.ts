import { groupsWithin } from './groupsWithin';

const children: Record<string, string[]> = {
  city: ['office', 'works'],
  office: ['team', 'city'],
  works: ['team'],
};

describe('groupsWithin', () => {
  const within = (group: string) =>
    groupsWithin(group, async groups =>
      groups.flatMap(name => children[name] ?? []),
    );

  it('counts the groups below the groups of a group', async () => {
    expect(await within('city')).toEqual(['city', 'office', 'works', 'team']);
    expect(await within('team')).toEqual(['team']);
  });

  it('ends where groups contain each other', async () => {
    expect(await within('office')).toEqual(['office', 'team', 'city', 'works']);
  });
});
