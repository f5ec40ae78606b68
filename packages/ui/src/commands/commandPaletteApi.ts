import { createApiRef } from '@backstage/frontend-plugin-api';

/** The palette that finds and runs anything, for whatever opens it. */
export interface CommandPaletteApi {
  open(): void;
  /** @returns what ends the subscription */
  onOpen(listener: () => void): () => void;
}

export const commandPaletteApiRef = createApiRef<CommandPaletteApi>({
  id: 'rackstage.command-palette',
});
