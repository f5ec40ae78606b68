/**
 * Where modules bring what devices see to the data center.
 *
 * @packageDocumentation
 */
export * from './datacenterServiceRef';
export * from './extensions';
export * from './NeighborReadError';
export * from './NeighborSource';
