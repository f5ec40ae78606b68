import { CableStock, Transceiver } from './types';

export const billItems = ['device', 'cable', 'transceiver'] as const;

/** One thing to order, in the form that purchasing takes. */
export interface BillLine {
  /** The same thing has the same key: `cable:dac-passive:3`. */
  readonly key: string;
  readonly item: (typeof billItems)[number];
  /** Type of the cable or transceiver, or what the device is called. */
  readonly type: string;
  readonly partNumber?: string;
  readonly lengthMetres?: number;
  /** Of a transceiver: what it goes into. */
  readonly cage?: string;
  readonly count: number;
  /** How many there are; absent where nobody counts them. */
  readonly inStock?: number;
  /** How many are lacking; all of them where no such length is in stock. */
  readonly lacking?: number;
}

export interface BillInput {
  readonly cables: readonly {
    readonly type?: string;
    readonly lengthMetres?: number;
    readonly transceivers: readonly Transceiver[];
  }[];
  readonly devices?: readonly {
    readonly typeId: string;
    readonly title: string;
    readonly partNumber?: string;
  }[];
  readonly stock?: readonly CableStock[];
}

/** What is needed, each thing once with its number: devices, then cables by type and length, then transceivers. */
export function billOfMaterials({
  cables,
  devices = [],
  stock = [],
}: BillInput): BillLine[] {
  const lines = new Map<string, BillLine>();
  const add = (line: Omit<BillLine, 'count'>) => {
    const count = (lines.get(line.key)?.count ?? 0) + 1;
    lines.set(line.key, { ...line, count });
  };
  for (const { typeId, title, partNumber } of devices) {
    add({ key: `device:${typeId}`, item: 'device', type: title, partNumber });
  }
  for (const { type = 'other', lengthMetres, transceivers } of cables) {
    const key = `cable:${type}:${lengthMetres ?? ''}`;
    add({ key, item: 'cable', type, lengthMetres });
    for (const one of transceivers) {
      add({
        key: `transceiver:${one.type}:${one.cage}`,
        item: 'transceiver',
        ...one,
      });
    }
  }
  return [...lines.values()]
    .sort(inOrder)
    .map(line => ({ ...line, ...stockOf(line, stock) }));
}

const inOrder = (a: BillLine, b: BillLine) =>
  billItems.indexOf(a.item) - billItems.indexOf(b.item) ||
  a.type.localeCompare(b.type) ||
  (a.lengthMetres ?? 0) - (b.lengthMetres ?? 0) ||
  a.key.localeCompare(b.key);

function stockOf(
  { item, type, lengthMetres, count }: BillLine,
  stock: readonly CableStock[],
): Pick<BillLine, 'inStock' | 'lacking'> {
  if (item !== 'cable' || lengthMetres === undefined || stock.length === 0) {
    return {};
  }
  const same = stock.filter(
    it =>
      (it.type === undefined || it.type === type) &&
      it.lengthMetres === lengthMetres,
  );
  if (same.some(it => it.count === undefined)) return {};
  const inStock = same.reduce((sum, it) => sum + (it.count ?? 0), 0);
  return { inStock, lacking: Math.max(0, count - inStock) };
}
