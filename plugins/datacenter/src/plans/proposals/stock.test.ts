import { readStock } from './stock';

it('reads lengths, with types and numbers where they are given', () => {
  expect(readStock('0.5\n\n 2=7 \ndac-passive 3 = 20\nsmf-os2 50')).toEqual({
    stock: [
      { lengthMetres: 0.5 },
      { lengthMetres: 2, count: 7 },
      { type: 'dac-passive', lengthMetres: 3, count: 20 },
      { type: 'smf-os2', lengthMetres: 50 },
    ],
  });
});

it.each(['long', '0', '3 m', '-1', '2 = many'])(
  'says which line it does not understand: %s',
  text => {
    expect(readStock(`1\n${text}\n2`).problem).toEqual({ line: 2, text });
  },
);
