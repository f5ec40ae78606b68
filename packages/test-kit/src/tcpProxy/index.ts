export { startTcpProxy } from './TcpProxy';
export type { TcpProxy } from './TcpProxy';
