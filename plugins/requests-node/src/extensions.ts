import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ApproverDirectory } from './ApproverDirectory';
import { RequestTypeDefinition } from './RequestTypeDefinition';

/** Takes what can be requested. */
export interface RequestTypesExtensionPoint {
  /** @throws ConflictError when the name is taken */
  addType(type: RequestTypeDefinition): void;
}

/** For modules of contexts whose things are requested. */
export const requestTypesExtensionPoint =
  createExtensionPoint<RequestTypesExtensionPoint>({ id: 'requests.types' });

/** Takes who knows the workspaces; there is one. */
export interface ApproverDirectoryExtensionPoint {
  /** @throws ConflictError when there is one */
  setDirectory(directory: ApproverDirectory): void;
}

/** For the module that knows the workspaces. */
export const approverDirectoryExtensionPoint =
  createExtensionPoint<ApproverDirectoryExtensionPoint>({
    id: 'requests.approver-directory',
  });
