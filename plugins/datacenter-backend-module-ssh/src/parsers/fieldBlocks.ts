/** What a neighbour is told by, from lines of `name: value`; names are in lower case. */
export type Fields = ReadonlyMap<string, string>;

interface BlockShape {
  /** A block ends where one of these names comes again. */
  starts: readonly string[];
  /** Names that are read; of each block the first, as descriptions may have anything. */
  names: readonly string[];
  /** Of these the next block has those of the one before: several neighbours of one port. */
  kept?: readonly string[];
}

/** Reads blocks of `name: value` lines, as switches print details. */
export function fieldBlocks(
  output: string,
  { starts, names, kept = [] }: BlockShape,
): Fields[] {
  const wanted = new Set([...starts, ...names]);
  const blocks: Map<string, string>[] = [];
  let block: Map<string, string> | undefined;
  for (const line of output.split(/\r?\n/)) {
    const [, label, value] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const name = label?.toLowerCase();
    if (name !== undefined && wanted.has(name)) {
      if (starts.includes(name) && (!block || block.has(name))) {
        const before = block;
        block = new Map(
          kept.flatMap(each =>
            before?.has(each) ? [[each, before.get(each)!]] : [],
          ),
        );
        blocks.push(block);
      }
      if (block && (!block.has(name) || kept.includes(name))) {
        block.set(name, value);
      }
    }
  }
  return blocks;
}

/** Nothing where it is empty, or the switch says that the neighbour did not tell. */
export function valueOf(fields: Fields, name: string): string | undefined {
  const value = fields.get(name) ?? '';
  return /^(?:-?\s*not advertised|null|-|)$/i.test(value) ? undefined : value;
}
