import fc from 'fast-check';
import { SealedToken } from './SealedToken';

const sealing = new SealedToken('secret');

describe('SealedToken', () => {
  it('opens what it sealed, and nothing that was changed', () => {
    fc.assert(
      fc.property(
        fc.nat(4_000_000_000),
        fc.string({ minLength: 1 }),
        (beganAt, refreshToken) => {
          const token = { beganAt, refreshToken };
          const sealed = sealing.seal(token);
          expect(sealing.open(sealed)).toEqual(token);
          const younger = sealed.replace(/^\d+/, String(beganAt + 1));
          expect(sealing.open(younger)).toBeUndefined();
          expect(sealing.open(`${sealed}x`)).toBeUndefined();
          expect(new SealedToken('other').open(sealed)).toBeUndefined();
        },
      ),
    );
  });

  it.each(['', 'a token of before', '1.2.3'])('does not open %j', text => {
    expect(sealing.open(text)).toBeUndefined();
  });
});
