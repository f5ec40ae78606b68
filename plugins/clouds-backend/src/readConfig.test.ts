import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { tmpdir } from 'node:os';
import { readCloudsConfig } from './readConfig';

const read = (clouds: JsonObject) =>
  readCloudsConfig(mockServices.rootConfig({ data: { clouds } }));

const reaching = {
  fileBytes: 1_073_741_824,
  idle: 900_000,
  longest: 28_800_000,
  outputBytes: 20_971_520,
  retention: 7_776_000_000,
  terminalsPerPerson: 10,
};

describe('readCloudsConfig', () => {
  it('has defaults', () => {
    expect(read({})).toEqual({
      inventoryInterval: 120,
      callDeadline: 30_000,
      creationDeadline: 1800,
      warningLeads: [604_800, 86_400, 3600],
      pollInterval: 0.5,
      exchangeRates: {},
      rateLimits: {},
      loginAccount: { name: 'cloud', sudo: 'ALL=(ALL) NOPASSWD:ALL' },
      reaching,
      drivers: {
        ownProcess: [],
        requireSignature: false,
        folder: tmpdir(),
      },
    });
  });

  it('takes durations as objects and as text', () => {
    expect(
      read({
        inventory: { interval: { minutes: 5 } },
        callDeadline: '5s',
        creationDeadline: 'PT1H',
        pollInterval: { milliseconds: 20 },
        expiry: { warnings: [{ minutes: 30 }] },
        loginAccount: { name: 'ops', sudo: false },
        exchangeRates: { USD: { KRW: '1400.5' } },
        drivers: { sandbox: { process: 'own' }, aws: {} },
        driverPackages: {
          registry: 'https://npm.example/',
          token: 'npm_t',
          requireSignature: true,
          trustedKeys: [{ keyId: 'k1', key: 'AAAA' }],
        },
      }),
    ).toEqual({
      inventoryInterval: 300,
      callDeadline: 5000,
      creationDeadline: 3600,
      warningLeads: [1800],
      pollInterval: 0.02,
      rateLimits: {},
      loginAccount: { name: 'ops' },
      reaching,
      exchangeRates: { USD: { KRW: '1400.5' } },
      drivers: {
        ownProcess: ['sandbox'],
        registry: { url: 'https://npm.example', token: 'npm_t' },
        trustedKeys: [{ keyId: 'k1', key: 'AAAA' }],
        requireSignature: true,
        folder: tmpdir(),
      },
    });
  });

  it('has no login account where that is switched off', () => {
    const loginAccount = { enabled: false };
    expect(read({ loginAccount }).loginAccount).toBeUndefined();
  });

  it.each<[JsonObject, RegExp]>([
    [{ loginAccount: { name: 'root' } }, /loginAccount\.name/],
    [{ loginAccount: { name: '-o x' } }, /loginAccount\.name/],
    [{ loginAccount: { sudo: 'ALL\nroot' } }, /loginAccount\.sudo/],
    [{ loginAccount: { sudo: true } }, /loginAccount\.sudo/],
    [{ drivers: { aws: { process: 'far' } } }, /drivers\.aws\.process/],
    [{ driverPackages: { registry: 'npm' } }, /driverPackages\.registry/],
    [{ callDeadline: 'soon' }, /clouds\.callDeadline/],
    [{ callDeadline: 5 }, /clouds\.callDeadline/],
    [{ callDeadline: { seconds: 0 } }, /clouds\.callDeadline.* longer/],
    [{ callDeadline: { seconds: -5 } }, /clouds\.callDeadline/],
    [{ exchangeRates: { USD: { KRW: 'much' } } }, /exchangeRates\.USD\.KRW/],
    [{ inventory: { interval: '0s' } }, /clouds\.inventory\.interval/],
    [{ creationDeadline: { weeks: 'two' } }, /clouds\.creationDeadline/],
  ])('names the setting that is wrong in %j', (clouds, message) => {
    expect(() => read(clouds)).toThrow(message);
  });
});
