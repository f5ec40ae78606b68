import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { validateSettings } from './validateSettings';

const driver = {
  configSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['endpoint'],
    properties: {
      endpoint: {
        type: 'string',
        format: 'uri',
        title: 'Address',
        'title@ko': '주소',
      },
      regions: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
  },
  credentialSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['password'],
    properties: {
      password: { type: 'string', minLength: 8, pattern: '^[a-z]+$' },
      kind: { enum: ['user', 'application'] },
    },
  },
} as unknown as CloudDriver;

const config = { endpoint: 'https://cloud.example' };
const credential = { password: 'longenough' };

const check = (settings: { config?: JsonObject; credential?: JsonObject }) =>
  validateSettings(driver, { config, credential, ...settings });

describe('validateSettings', () => {
  it('takes what fits, translations in the schema or not', () => {
    expect(() => check({})).not.toThrow();
  });

  it.each<[Parameters<typeof check>[0], RegExp]>([
    [{ config: {} }, /^config must have required property 'endpoint'$/],
    [{ config: { endpoint: 'cloud' } }, /config\.endpoint must match format/],
    [{ config: { endpoint: 5 } }, /config\.endpoint must be string/],
    [{ config: { ...config, colour: 'red' } }, /unknown field 'colour'/],
    [
      { config: { ...config, regions: ['a', ''] } },
      /config\.regions\.1 must NOT have fewer/,
    ],
    [{ credential: {} }, /credential must have required property 'password'/],
    [
      { credential: { password: 'A' } },
      /credential\.password must NOT have fewer .*; credential\.password must match/,
    ],
  ])('says what is wrong with %j', (settings, message) => {
    expect(() => check(settings)).toThrow(message);
    expect(() => check(settings)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('never quotes a secret', () => {
    const secrets = fc.stringMatching(/^[A-Z0-9#!]{12,20}$/);
    fc.assert(
      fc.property(secrets, secret => {
        for (const given of [
          { password: secret },
          { password: [secret] },
          { password: { nested: secret } },
          { ...credential, kind: secret },
        ]) {
          let message = '';
          try {
            check({ credential: given });
          } catch (error) {
            message = String(error);
          }
          expect(message).toMatch(/credential/);
          expect(message).not.toContain(secret);
        }
      }),
      { numRuns: 20 },
    );
  });
});
