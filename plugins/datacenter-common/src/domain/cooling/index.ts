export * from './zoneHeat';
export * from './airflowConflict';
