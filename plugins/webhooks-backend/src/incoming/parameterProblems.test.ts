import Ajv from 'ajv';
import { parameterProblems } from './parameterProblems';

const form = () => ({
  $id: 'https://example.org/form',
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, count: { type: 'integer' } },
});

describe('parameterProblems', () => {
  it('names each parameter, and never quotes its value', () => {
    const problems = parameterProblems([form()], { count: 'hunter2' });
    expect(problems.map(({ parameter }) => parameter)).toEqual([
      'name',
      'count',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('takes forms with an id as often as they are tried, also twice in a template', () => {
    for (let index = 0; index < 3; index++) {
      expect(parameterProblems([form(), form()], { name: 'web' })).toEqual([]);
    }
  });

  it('keeps nothing of a form that was tried', () => {
    const compile = jest.spyOn(Ajv.prototype, 'compile');
    parameterProblems([form()], {});
    parameterProblems([form()], {});
    const [first, second] = compile.mock.contexts;
    compile.mockRestore();
    expect(first).not.toBe(second);
  });
});
