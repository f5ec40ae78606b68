export * from './racks';
export * from './cabling';
export * from './power';
