import { differences } from '@rackstage/plugin-requests-common';
import { aPolicy } from '../../__testUtils__/things';
import { policyTree } from './policyTree';
import { fromYaml, toYaml } from './policyYaml';

describe('rules as YAML', () => {
  it('are the same again', () => {
    expect(fromYaml(toYaml(aPolicy))).toEqual(aPolicy);
  });

  it.each([
    ['', 'escalateTo'],
    ['rules: {}\nescalateTo: []', 'rules'],
    ['rules: [1]\nescalateTo: []', 'rules\\[0\\]'],
    ['rules: [{ name: a }]\nescalateTo: []', 'rules\\[0\\]'],
    [
      'rules: [{ name: a, steps: [{ title: b, parts: [{ title: c }] }] }]\nescalateTo: []',
      'rules\\[0\\]',
    ],
    ['rules: [', ''],
  ])('%j says where it cannot be read', (text, where) => {
    expect(() => fromYaml(text)).toThrow(new RegExp(where));
  });
});

describe('policyTree', () => {
  it('says in which rule and step a difference is', () => {
    const changed = structuredClone(aPolicy);
    changed.rules[1].steps[0].parts[0].need = 'all';

    expect(differences(policyTree(aPolicy), policyTree(changed))).toEqual([
      { path: '/All else/Owner/Owner/need', after: 'all' },
    ]);
  });

  it('shows another order, and keeps apart what is called alike', () => {
    const turned = { ...aPolicy, rules: aPolicy.rules.toReversed() };
    const twice = {
      ...aPolicy,
      rules: [aPolicy.rules[0], aPolicy.rules[0], aPolicy.rules[1]],
    };

    expect(
      differences(policyTree(aPolicy), policyTree(turned)).map(
        ({ path }) => path,
      ),
    ).toEqual(['/order']);
    expect(Object.keys(policyTree(twice))).toContain('Cheap sandbox (2)');
  });
});
