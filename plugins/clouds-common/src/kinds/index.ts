export * from './Image';
export * from './Instance';
export * from './Network';
export * from './Price';
export * from './Quota';
export * from './Region';
export * from './Spec';
export * from './Volume';
