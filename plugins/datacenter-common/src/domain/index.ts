export * from './cabling';
export * from './capacity';
export * from './cooling';
export * from './naming';
export * from './power';
export * from './racks';
export * from './routing';
export * from './verification';
