import { withTypesAsFilters } from './withTypesAsFilters';

describe('withTypesAsFilters', () => {
  it.each([
    ['types=driver', 'filters[kind]=driver'],
    ['types=cloud-driver', 'filters[type]=cloud-driver'],
    [
      'query=web&types[]=cloud-instance&types[]=software-catalog',
      'query=web&filters[type]=cloud-instance&filters[type]=software-catalog',
    ],
    [
      'filters[type]=cloud-account&pageCursor=a',
      'filters[type]=cloud-account&pageCursor=a',
    ],
    ['', ''],
  ])('of %j is %j', (address, expected) => {
    const params = withTypesAsFilters(new URLSearchParams(address));
    expect(decodeURIComponent(params.toString())).toBe(expected);
  });
});
