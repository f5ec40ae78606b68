import { CommandPaletteApi } from '@rackstage/ui';

export class DefaultCommandPalette implements CommandPaletteApi {
  private readonly listeners = new Set<() => void>();

  open(): void {
    this.listeners.forEach(listener => listener());
  }

  onOpen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
