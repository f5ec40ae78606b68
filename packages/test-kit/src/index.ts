/**
 * What several packages need to test with.
 *
 * @packageDocumentation
 */
export * from './faultProxy';
export * from './httpStub';
export * from './openstackStub';
export * from './testDatabases';
export * from './upgrades';
