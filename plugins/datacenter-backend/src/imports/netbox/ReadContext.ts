import { loadTemplates } from './loadTemplates';
import { Templates } from './mapNetbox/types';
import { NetboxClient } from './NetboxClient';
import { NetboxRole } from './netboxObjects';
import { SourceId } from './types';

/** What some steps need of other lists: read when the first of them asks. */
export class ReadContext {
  private templates?: Promise<Map<SourceId, Templates>>;
  private names?: Promise<Set<string>>;

  constructor(
    private readonly client: NetboxClient,
    private readonly signal: AbortSignal,
  ) {}

  async templatesOf(): Promise<(type: SourceId) => Templates> {
    this.templates ??= loadTemplates(this.client, this.signal);
    const byType = await this.templates;
    return type => byType.get(type) ?? { ports: [], bays: [] };
  }

  /** In lower case. */
  rackRoleNames(): Promise<Set<string>> {
    this.names ??= this.loadNames();
    return this.names;
  }

  private async loadNames(): Promise<Set<string>> {
    const names = new Set<string>();
    for await (const role of this.client.all<NetboxRole>(
      'dcim/rack-roles',
      {},
      this.signal,
    )) {
      names.add(role.name.toLowerCase());
    }
    return names;
  }
}
