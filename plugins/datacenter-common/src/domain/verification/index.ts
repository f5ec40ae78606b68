export * from './types';
export * from './normalizeMac';
export * from './normalizePortName';
export * from './compareLinks';
export * from './linkCorrection';
export * from './correctedEnds';
