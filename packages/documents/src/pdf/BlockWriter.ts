import { PageWriter } from './PageWriter';

/** How one kind of blocks is written. */
export interface BlockWriter<TBlock> {
  /**
   * How high the part is that must not be torn from a heading above: of a table,
   * its head and a row.
   */
  startHeight(writer: PageWriter, block: TBlock): number;
  write(writer: PageWriter, block: TBlock): Promise<void>;
}
