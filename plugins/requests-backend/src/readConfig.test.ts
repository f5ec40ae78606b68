import { ConfigReader } from '@backstage/config';
import { readRequestsConfig } from './readConfig';

const read = (requests: object) =>
  readRequestsConfig(new ConfigReader({ requests } as never));

describe('readRequestsConfig', () => {
  it('has administrators approve everything where there is no policy', () => {
    expect(readRequestsConfig(new ConfigReader({})).policy.rules).toMatchObject(
      [{ steps: [{ parts: [{ approvers: [{ name: 'administrator' }] }] }] }],
    );
  });

  it('says what is wrong with a policy', () => {
    expect(() => read({ policy: { rules: [] } })).toThrow(/'requests.policy'/);
  });

  it('knows the owners of cost centres as the catalog spells them', () => {
    const costCentres = [{ name: 'C-1', owner: 'Group:default/Finance' }];
    expect(read({ costCentres }).costCentreOwners.get('C-1')).toBe(
      'group:default/finance',
    );
    expect(() =>
      read({ costCentres: [{ name: 'C-1', owner: 'finance' }] }),
    ).toThrow(/'requests.costCentres'.*'finance'/);
  });
});
