export * from './types';
export * from './unitsOf';
export * from './fit';
export * from './freePositions';
export * from './unitLabels';
export * from './shrinkProblems';
