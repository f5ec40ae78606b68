/**
 * Encryption of secrets at rest, with keys that rotate.
 *
 * @packageDocumentation
 */
export * from './SecretKeySource';
export * from './SecretsService';
export { AesSecretsService } from './AesSecretsService';
export * from './services';
