import { ConflictError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { RequestTypeDefinition } from '@rackstage/plugin-requests-node';
import { requireShallow } from '../service/requireShallow';

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

  /** @throws NotFoundError, and InputError when the subject is not what the type takes */
  normalize(name: string, subject: JsonObject): JsonObject {
    const type = this.get(name);
    requireShallow(subject);
    return type.normalize(subject);
  }

  list(): RequestTypeDefinition[] {
    return [...this.types.values()];
  }
}
