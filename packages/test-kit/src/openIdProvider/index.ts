export { startOpenIdProvider } from './OpenIdProvider';
export type {
  Misbehaviour,
  OpenIdProvider,
  OpenIdUser,
} from './OpenIdProvider';
