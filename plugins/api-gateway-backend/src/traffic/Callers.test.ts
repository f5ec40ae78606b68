import { mockServices } from '@backstage/backend-test-utils';
import { Callers } from './Callers';

const part = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** As plugins give each other; its signature is no JSON. */
const pluginToken = (sub: string) =>
  `${part({ typ: 'vnd.backstage.plugin' })}.${part({ sub, aud: 'catalog' })}.c2ln`;

describe('Callers', () => {
  const auth = mockServices.auth.mock();
  const callers = () => new Callers(auth, () => 0);

  beforeEach(() => {
    auth.authenticate.mockReset();
    auth.authenticate.mockRejectedValue(new Error('not for this plugin'));
  });

  it('takes a plugin by the name in its token, which only the called one can check', async () => {
    expect(await callers().find(`Bearer ${pluginToken('clouds')}`)).toEqual({
      name: 'plugin:clouds',
      verified: false,
    });
    expect(auth.authenticate).not.toHaveBeenCalled();
  });

  it.each([
    ['a name that is none', pluginToken('<b>')],
    ['no token', 'x.y.z'],
  ])('takes %s for nobody', async (_, token) => {
    expect(await callers().find(`Bearer ${token}`)).toMatchObject({
      name: 'anonymous',
    });
  });
});
