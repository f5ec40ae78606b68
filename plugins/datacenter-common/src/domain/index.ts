export * from './racks';
export * from './cabling';
