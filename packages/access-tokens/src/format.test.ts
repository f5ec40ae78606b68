import fc from 'fast-check';
import {
  formatToken,
  hashOf,
  isSecretOf,
  newSecret,
  parseToken,
} from './format';
import { programRef, tokenIdOf } from './program';

describe('access tokens', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        const parts = { id, secret: newSecret() };
        expect(parseToken(formatToken(parts))).toEqual(parts);
      }),
    );
  });

  it('are no other text', () => {
    const good = formatToken({
      id: '0f0e0d0c-0b0a-4908-8706-050403020100',
      secret: newSecret(),
    });
    fc.assert(fc.property(fc.string(), text => parseToken(text) === undefined));
    for (const bad of [
      `${good} `,
      `${good}\r\nx: y`,
      good.toUpperCase(),
      good.slice(0, -1),
      `${good}A`,
      good.replace('_', "_' or 1=1 --"),
      good.replace('_', '_../'),
    ]) {
      expect([bad, parseToken(bad)]).toEqual([bad, undefined]);
    }
  });

  it('keep of a secret what tells it from others', () => {
    const secret = newSecret();
    expect(isSecretOf(hashOf(secret), secret)).toBe(true);
    expect(isSecretOf(hashOf(secret), newSecret())).toBe(false);
    expect(hashOf(secret)).not.toContain(secret);
  });

  it('stand for a program, which is no person', () => {
    expect(tokenIdOf(programRef('x'))).toBe('x');
    expect(tokenIdOf('user:default/program')).toBeUndefined();
  });
});
