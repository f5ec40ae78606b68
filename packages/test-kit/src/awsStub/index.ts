export type {
  AwsFaultRule,
  AwsRequest,
  AwsStub,
  AwsStubOptions,
} from './AwsStub';
export { startAwsStub } from './startAwsStub';
