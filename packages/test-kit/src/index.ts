/**
 * What several packages need to test with.
 *
 * @packageDocumentation
 */
export * from './awsStub';
export * from './faultProxy';
export * from './httpStub';
export * from './keycloakStub';
export * from './ldapStub';
export * from './Lifeline';
export * from './netboxStub';
export * from './npmRegistryStub';
export * from './openIdProvider';
export * from './openstackStub';
export * from './packDriver';
export * from './plansOf';
export * from './sshd';
export * from './tcpProxy';
export * from './testDatabases';
export * from './TestPolicy';
export * from './TestSchedule';
export * from './webhookReceiver';
export * from './upgrades';
