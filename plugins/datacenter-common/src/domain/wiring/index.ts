export * from './types';
export * from './proposeCables';
export * from './billOfMaterials';
export { usualLengths } from './chooseLength';
export { transceiversFor } from './cableTypeFor';
