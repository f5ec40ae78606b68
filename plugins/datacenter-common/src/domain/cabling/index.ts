export * from './trace';
export * from './traceSteps';
export * from './tracePath';
export * from './portMedium';
export * from './endsProblems';
export * from './cableLengthProblem';
