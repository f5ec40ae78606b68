import { ResponseError } from '@backstage/errors';
import {
  DatacenterObject,
  ObjectPage,
} from '@rackstage/plugin-datacenter-common';
import { DatacenterService } from '@rackstage/plugin-datacenter-node';

/** The data center, with what a test puts into it, in pages of two unless it says otherwise. */
export class TestDatacenter {
  objects: DatacenterObject[] = [];
  pageSize = 2;
  failure?: Error;
  /** Held back answers about single objects. */
  gate: Promise<void> = Promise.resolve();
  /** What was asked for, as `kind` or `kind/id`. */
  readonly asked: string[] = [];
  /** Called after each page. */
  afterPage = () => {};

  readonly service: Pick<DatacenterService, 'listObjects' | 'getObject'> = {
    listObjects: async (kind, { cursor = '0', filter = [] }) => {
      this.answer(kind);
      const all = this.objects.filter(
        object =>
          object.kind === kind &&
          (filter.length === 0 ||
            filter.some(one => {
              const [field, value] = one.split('=');
              return object.fields[field] === value;
            })),
      );
      const end = Number(cursor) + this.pageSize;
      const items = all.slice(Number(cursor), end);
      const page = {
        items: items as ObjectPage['items'],
        titles: this.titlesOf(items),
        ...(end < all.length && { nextCursor: String(end) }),
      };
      this.afterPage();
      return page;
    },
    getObject: async (kind, id) => {
      this.answer(`${kind}/${id}`);
      const found = this.objects.find(object => object.id === id);
      await this.gate;
      if (!found) {
        throw await ResponseError.fromResponse(
          Response.json(
            { error: { name: 'NotFoundError', message: 'No such object' } },
            { status: 404 },
          ),
        );
      }
      return { ...found, titles: this.titlesOf([found]) };
    },
  };

  remove(...ids: string[]): void {
    this.objects = this.objects.filter(({ id }) => !ids.includes(id));
  }

  change(id: string, fields: DatacenterObject['fields']): void {
    this.objects = this.objects.map(object =>
      object.id === id
        ? { ...object, fields: { ...object.fields, ...fields } }
        : object,
    );
  }

  private titlesOf(objects: DatacenterObject[]): Record<string, string> {
    const wanted = new Set(
      objects.flatMap(({ fields }) => Object.values(fields)),
    );
    return Object.fromEntries(
      this.objects
        .filter(({ id }) => wanted.has(id))
        .map(({ id, title }) => [id, title]),
    );
  }

  private answer(question: string): void {
    this.asked.push(question);
    if (this.failure) {
      throw this.failure;
    }
  }
}
