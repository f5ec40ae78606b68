export * from './OpenStackLab';
export * from './labFaults';
export * from './until';
