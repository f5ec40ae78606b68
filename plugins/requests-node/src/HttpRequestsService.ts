import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import {
  ApprovalCheck,
  NewRequest,
  RequestDraft,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { RequestsService, RequestsServiceOptions } from './RequestsService';

export class HttpRequestsService implements RequestsService {
  private readonly client: RequestsClient;

  constructor(
    private readonly auth: AuthService,
    discovery: DiscoveryService,
  ) {
    this.client = new RequestsClient({
      discoveryApi: discovery,
      fetchApi: { fetch },
    });
  }

  async preview(draft: RequestDraft, options: RequestsServiceOptions) {
    return this.client.previewRequest(draft, await this.as(options));
  }

  async submit(request: NewRequest, options: RequestsServiceOptions) {
    return this.client.submitRequest(request, await this.as(options));
  }

  async get(id: string, options: RequestsServiceOptions) {
    return this.client.getRequest(id, await this.as(options));
  }

  async requireApproved(check: ApprovalCheck) {
    const credentials = await this.auth.getOwnServiceCredentials();
    try {
      await this.client.checkApproval(check, await this.as({ credentials }));
    } catch (error) {
      if (isError(error) && error.statusCode === 403) {
        const { cause } = error as { cause?: Error };
        throw new NotAllowedError(cause?.message ?? error.message);
      }
      throw error;
    }
  }

  private async as({
    credentials,
    signal,
  }: {
    credentials: BackstageCredentials;
    signal?: AbortSignal;
  }) {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'requests',
    });
    return { token, signal };
  }
}
