export * from './rectangles';
export * from './makeRows';
