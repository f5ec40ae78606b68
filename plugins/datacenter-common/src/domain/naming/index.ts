export * from './cableLabel';
