export { findSshd } from './findSshd';
export { startSshd } from './startSshd';
export type { TestSshd } from './startSshd';
