import { OpenStackClient, RegionServices } from '@rackstage/openstack-client';
import { Region } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  Page,
  PageRequest,
} from '@rackstage/plugin-clouds-node';
import { localPage } from './listing';

/** The regions that the account may use: those that run instances, of these the allowed ones. */
export class Regions {
  constructor(
    private readonly client: OpenStackClient,
    private readonly allowed?: string[],
    /** What people call them; their ids where this says nothing. */
    private readonly names: ReadonlyMap<string, string> = new Map(),
  ) {}

  async list(request: PageRequest, call: CallOptions): Promise<Page<Region>> {
    const ids = await this.client.regions(call);
    const regions = ids
      .filter(id => this.isAllowed(id))
      .map(id => ({ id, name: this.names.get(id) ?? id }));
    return localPage(regions, request);
  }

  /** @throws CloudError `NotFound` when the account may not use the region */
  in(region: string): RegionServices {
    if (!this.isAllowed(region)) {
      throw new CloudError(
        'NotFound',
        `Region ${region} is not among those of this account`,
      );
    }
    return this.client.in(region);
  }

  /** Id of the project that everything belongs to. */
  async projectId(call: CallOptions): Promise<string | undefined> {
    const { project } = await this.client.token(call);
    return project?.id;
  }

  private isAllowed(region: string): boolean {
    return !this.allowed?.length || this.allowed.includes(region);
  }
}
