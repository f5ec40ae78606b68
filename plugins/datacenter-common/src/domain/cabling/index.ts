export * from './trace';
export * from './traceSteps';
export * from './tracePath';
