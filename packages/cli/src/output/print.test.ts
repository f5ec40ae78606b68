import { rendered } from './print';

describe('one thing', () => {
  const instance = {
    name: 'web-01',
    login: { user: 'cloud', command: 'ssh cloud@10.0.0.1' },
  };
  const show = (columns?: string) =>
    rendered(instance, {}, { output: 'table', columns }, key => key);

  it('is shown by a line for each of its fields', () => {
    expect(show()).toBe(
      'name   web-01\nlogin  {"user":"cloud","command":"ssh cloud@10.0.0.1"}\n',
    );
  });

  it('tells what is inside of a field, where that is asked for', () => {
    expect(show('name,login.command')).toBe(
      'name           web-01\nlogin.command  ssh cloud@10.0.0.1\n',
    );
  });
});
