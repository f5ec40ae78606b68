export * from './CloudEvent';
export * from './deliveryBackoff';
export * from './eventFilter';
export * from './eventTypePattern';
export * from './jsonPointer';
export * from './mapping';
