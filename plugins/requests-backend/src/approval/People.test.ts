import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { disabled, group, ref, user } from '../__testUtils__/people';
import { People } from './People';

const city = 'group:default/city';
const office = 'group:default/office';
const team = 'group:default/team';

const people = new People({
  auth: mockServices.auth(),
  catalog: catalogServiceMock({
    entities: [
      group('city'),
      group('office', city),
      group('team', office),
      group('other'),
      user('head', [city]),
      user('ann', [team]),
      user('ben', [team, office]),
      disabled(user('gone', [team])),
      user('cat', ['group:default/other']),
    ],
  }),
});

describe('People', () => {
  it('counts the groups above the groups of a person', async () => {
    const ann = await people.find(ref('ann'));
    expect(ann?.claims.sort()).toEqual([city, office, team, ref('ann')]);
    expect((await people.find(ref('head')))?.claims).toEqual([
      ref('head'),
      city,
    ]);
  });

  it('counts the people of the groups in a group, each once', async () => {
    const behind = await people.behind([city, team, ref('cat'), ref('gone')]);
    expect(behind(city).sort()).toEqual(['ann', 'ben', 'head'].map(ref));
    expect(behind(team).sort()).toEqual(['ann', 'ben'].map(ref));
    expect(behind(ref('cat'))).toEqual([ref('cat')]);
    expect(behind(ref('gone'))).toEqual([]);
  });

  it('says the same from above and from below', async () => {
    for (const above of [city, office, team]) {
      const behind = (await people.behind([above]))(above);
      for (const name of ['head', 'ann', 'ben', 'cat']) {
        const claims = (await people.find(ref(name)))!.claims;
        expect([above, name, claims.includes(above)]).toEqual([
          above,
          name,
          behind.includes(ref(name)),
        ]);
      }
    }
  });
});
