import { normalDn } from './attributes';

describe('normalDn', () => {
  it.each([
    ['CN=Ann, OU=People', 'cn=ann,ou=people'],
    ['cn=\\ec\\84\\9c\\ec\\9a\\b8,ou=groups', 'cn=서울,ou=groups'],
    ['cn=\\EC\\84\\9C울', 'cn=서울'],
    // What is escaped because it would separate stays so.
    ['cn=Kim\\2c Ann,ou=a', 'cn=kim\\2c ann,ou=a'],
  ])('%s is %s', (dn, expected) => {
    expect(normalDn(dn)).toBe(expected);
  });
});
