import { routeCable } from './routeCable';

const corner = (id: string, xMm: number, yMm: number) => ({
  id,
  xMm,
  yMm,
  heightMm: 2000,
});
const tray = (fromCornerId: string, toCornerId: string, cables = 0) => ({
  id: fromCornerId + toCornerId,
  fromCornerId,
  toCornerId,
  cables,
  capacityCables: 1,
});
const corners = [
  corner('a', 0, 0),
  corner('b', 3000, 4000),
  corner('c', 0, 9000),
];
const ends = [
  { ...corner('', 0, 0), heightMm: 1000 },
  { ...corner('', 3000, 4000), heightMm: 1000 },
] as const;

it('goes the shortest way, with drops, bends and slack, from stock', () => {
  expect(
    routeCable(
      ...ends,
      corners,
      [tray('a', 'b'), tray('a', 'c'), tray('c', 'b')],
      {
        bendMm: 500,
        slack: 0.25,
        stockMetres: [15, 5, 10],
      },
    ),
  ).toEqual({
    reachable: true,
    trayIds: ['ab'],
    wayMm: 7000,
    neededMetres: 10,
    stockMetres: 10,
  });
});

it('goes round a full tray, and says if there is no way', () => {
  expect(
    routeCable(...ends, corners, [
      tray('a', 'b', 1),
      tray('a', 'c'),
      tray('c', 'b'),
    ]),
  ).toMatchObject({ trayIds: ['ac', 'cb'] });
  expect(routeCable(...ends, corners, [tray('a', 'b', 1)])).toEqual({
    reachable: false,
  });
});
