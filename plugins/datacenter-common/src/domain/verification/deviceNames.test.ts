import { deviceNames } from './deviceNames';

describe('deviceNames', () => {
  const find = deviceNames([
    { id: '1', name: 'Leaf-1' },
    { id: '2', name: 'spine-1.seoul.example.com' },
    { id: '3', name: 'core.seoul.example.com' },
    { id: '4', name: 'core.busan.example.com' },
    { id: '5', name: '10.0.0.1' },
    { id: '6', name: 'twin' },
    { id: '7', name: 'twin' },
    { id: '8', name: 'twin' },
  ]);

  it.each([
    ['leaf-1', '1'],
    ['LEAF-1.seoul.example.com', '1'],
    ['leaf-1(FDO21120U5D)', '1'],
    ['spine-1', '2'],
    ['core.busan.example.com', '4'],
    ['10.0.0.1', '5'],
  ])('finds %s', (reported, id) => {
    expect(find(reported)).toBe(id);
  });

  it.each([
    'core',
    'spine-1.busan.example.com',
    'twin',
    '10.0.0.2',
    'leaf-11',
    '',
  ])('takes "%s" for nobody', reported => {
    expect(find(reported)).toBeUndefined();
  });
});
