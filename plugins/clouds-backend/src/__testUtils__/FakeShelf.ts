import {
  KeyPair,
  ObservedSnapshot,
  RegionalResource,
  SecurityGroup,
} from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';

/** Things of one kind that are there or are not at once. */
class Things<T extends { id: string; tag?: string }> {
  /** How often each was really made, by tag. */
  readonly made: string[] = [];
  private readonly items = new Map<string, { region: string; item: T }>();

  constructor(private readonly makesTwins: () => boolean) {}

  list(region: string, tag?: string): T[] {
    return [...this.items.values()]
      .filter(entry => entry.region === region)
      .map(({ item }) => item)
      .filter(item => tag === undefined || item.tag === tag);
  }

  get(id: string): T {
    const entry = this.items.get(id);
    if (!entry) {
      throw new CloudError('NotFound', `There is no ${id}`);
    }
    return entry.item;
  }

  /** One tag, one thing. */
  make(
    region: string,
    prefix: string,
    values: Omit<T, 'id'> & { tag: string },
  ): T {
    const [existing] = this.list(region, values.tag);
    if (existing && !this.makesTwins()) {
      return existing;
    }
    this.made.push(values.tag);
    const id = `${prefix}-${this.made.length}`;
    return this.put(region, { ...values, id } as unknown as T);
  }

  put(region: string, item: T): T {
    this.items.set(item.id, { region, item });
    return item;
  }

  change(id: string, values: Partial<T>): void {
    const entry = this.items.get(id);
    this.put(entry!.region, { ...this.get(id), ...values });
  }

  remove(id: string): void {
    this.items.delete(id);
  }
}

export type FakePart = RegionalResource & Record<string, unknown>;

/** What the fake cloud has beside instances and volumes. */
export class FakeShelf {
  readonly keyPairs = new Things<KeyPair>(() => this.makesTwins());
  readonly securityGroups = new Things<SecurityGroup>(() => this.makesTwins());
  readonly snapshots = new Things<ObservedSnapshot>(() => this.makesTwins());
  /** What it makes as a whole, by capability. */
  readonly networks = new Things<FakePart>(() => this.makesTwins());
  readonly subnets = new Things<FakePart>(() => this.makesTwins());
  readonly networkInterfaces = new Things<FakePart>(() => this.makesTwins());
  readonly publicIps = new Things<FakePart>(() => this.makesTwins());
  readonly routeTables = new Things<FakePart>(() => this.makesTwins());
  readonly dnsZones = new Things<FakePart>(() => this.makesTwins());
  readonly loadBalancers = new Things<FakePart>(() => this.makesTwins());
  readonly clusters = new Things<FakePart>(() => this.makesTwins());

  /** @param makesTwins - whether what is made now is made although there is one */
  constructor(private readonly makesTwins: () => boolean) {}
}
