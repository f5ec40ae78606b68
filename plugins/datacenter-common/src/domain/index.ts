export * from './racks';
export * from './cabling';
export * from './power';
export * from './cooling';
export * from './routing';
export * from './naming';
export * from './placement';
export * from './verification';
