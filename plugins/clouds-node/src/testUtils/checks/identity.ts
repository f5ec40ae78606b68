import assert from 'node:assert/strict';
import { JsonObject } from '@backstage/types';
import Ajv from 'ajv';
import { capabilitiesOf } from '../../driver';
import { ContractCheck } from '../ContractCheck';
import { assertNoSecret, expectCloudError } from '../expectations';
import { assertShape, findOddity } from '../../driver/shapes';
import { untranslatedFields } from '../../driver/untranslatedFields';
import { regionalKinds } from '../regionalKinds';

function compile(schema: JsonObject) {
  // Titles in a second language are keywords that no draft knows.
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}

export const identityChecks: ContractCheck[] = [
  {
    name: 'the driver has a name and a title',
    async run({ driver }) {
      assert.match(driver.name, /^[a-z][a-z0-9-]*$/);
      assert.ok(driver.title, 'the title is empty');
    },
  },
  {
    name: 'the account schemas are JSON Schema of objects, and the settings satisfy them',
    async run({ driver, environment }) {
      for (const part of ['config', 'credential'] as const) {
        const schema = driver[`${part}Schema`];
        assert.equal(findOddity(schema), undefined);
        assert.equal(schema.type, 'object', `${part}: not of an object`);
        const validate = compile(schema);
        assert.ok(
          validate(environment.settings[part]),
          `${part}: ${JSON.stringify(validate.errors)}`,
        );
      }
    },
  },
  {
    name: 'every field of the account form has a title in English and in Korean',
    async run({ driver }) {
      assert.deepEqual(untranslatedFields(driver.configSchema), []);
      assert.deepEqual(untranslatedFields(driver.credentialSchema), []);
    },
  },
  {
    name: 'the connection has the capabilities that it has to have, and no other',
    async run({ connection, harness }) {
      const present = capabilitiesOf(connection);
      assert.deepEqual(present.sort(), [...harness.capabilities].sort());
      const { onlyListed = [] } = harness;
      for (const name of regionalKinds) {
        const capability = connection[name];
        assert.equal(
          !capability || 'create' in capability,
          !onlyListed.includes(name),
          `${name} are made though they are only listed, or the other way round`,
        );
      }
    },
  },
  {
    name: 'the good credential is known by name, and not shown',
    async run(context) {
      const identity = await context.connection.verify(context.call());
      assertShape('identity', identity);
      assertNoSecret(context, JSON.stringify(identity));
    },
  },
  {
    name: 'a wrong credential is refused with AuthFailed',
    async run(context) {
      const { driver, environment, target } = context;
      const stranger = await driver.connect(environment.wrongSettings);
      await expectCloudError(
        context,
        stranger.verify(context.call()),
        'AuthFailed',
      );
      const { region } = target;
      const listing =
        stranger.instances?.list({ region }, context.call()) ??
        stranger.regions.list({}, context.call());
      await expectCloudError(context, listing, 'AuthFailed');
    },
  },
];
