import { ConflictError, NotFoundError } from '@backstage/errors';
import { RequestTypeDefinition } from '@rackstage/plugin-requests-node';

/** What can be requested; modules bring it. */
export class RequestTypes {
  private readonly types = new Map<string, RequestTypeDefinition>();

  add(type: RequestTypeDefinition): void {
    if (this.types.has(type.type)) {
      throw new ConflictError(`The request type '${type.type}' is there twice`);
    }
    this.types.set(type.type, type);
  }

  /** @throws NotFoundError that lists the known ones */
  get(name: string): RequestTypeDefinition {
    const type = this.types.get(name);
    if (!type) {
      throw new NotFoundError(
        `No request type '${name}'; there are: ${[...this.types.keys()].join(', ')}`,
      );
    }
    return type;
  }

  list(): RequestTypeDefinition[] {
    return [...this.types.values()];
  }
}
