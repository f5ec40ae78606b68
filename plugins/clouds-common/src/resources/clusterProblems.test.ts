import fc from 'fast-check';
import { changeProblems } from './changeSpec';
import { clusterKind } from './cluster';
import { upgradeProblems } from './clusterProblems';

const small = { name: 'small', specId: 'g1-2x8', count: 2 };
const spec = { version: '1.33', subnets: [], nodeGroups: [small] };
const codes = (after: Partial<typeof spec>) =>
  changeProblems(clusterKind as never, spec, { ...spec, ...after }).map(
    ({ code, field }) => [code, field],
  );

describe('a change of a cluster', () => {
  it('goes forward by at most one minor version', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (from, to) => {
        const problems = upgradeProblems(`1.${from}`, `1.${to}`);
        expect(problems).toHaveLength(to === from || to === from + 1 ? 0 : 1);
      }),
    );
  });

  it('says which version comes next', () => {
    expect(upgradeProblems('1.33', '2.33')[0]).toMatchObject({
      message: expect.stringContaining('to 1.34 only'),
      params: { version: '1.33', next: '1.34' },
    });
  });

  it('scales, adds and removes groups of nodes', () => {
    expect(codes({ nodeGroups: [{ ...small, count: 5 }] })).toEqual([]);
    const large = { name: 'large', specId: 'g1-8x32', count: 1 };
    expect(codes({ nodeGroups: [small, large] })).toEqual([]);
    expect(codes({ nodeGroups: [large] })).toEqual([]);
  });

  it('gives no group another spec', () => {
    expect(codes({ nodeGroups: [{ ...small, specId: 'g1-8x32' }] })).toEqual([
      ['NodeGroupSpecFixed', 'nodeGroups.0.specId'],
    ]);
  });

  it('is none of its subnets', () => {
    expect(codes({ subnets: ['other'] as never })).toEqual([
      ['Unchangeable', 'subnets'],
    ]);
  });
});

it('gives no two groups of nodes one name', () => {
  expect(
    clusterKind.problems?.({ ...spec, nodeGroups: [small, small] }),
  ).toMatchObject([{ code: 'DuplicateName', field: 'nodeGroups.1.name' }]);
});
