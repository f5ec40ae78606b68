import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import { ComponentType, ReactElement } from 'react';

/** Something that a person can have done from the command palette. */
export interface PaletteCommand {
  /** Unique within its source. */
  id: string;
  title: string;
  /** What tells it from others of that title. */
  description?: string;
  icon?: ReactElement;
  isDestructive?: boolean;
  /** Asks for a confirmation first where the pages do. */
  run: () => void;
}

/**
 * Offers commands for what was typed, and draws whatever they need beside the
 * palette, such as a dialog that asks. It stays mounted when the palette is
 * closed; the text is then empty.
 */
export type CommandSourceComponent = ComponentType<{
  text: string;
  /** Called with all that are offered, again whenever they change. */
  onCommands: (commands: PaletteCommand[]) => void;
}>;

export interface CommandSource {
  loader: () => Promise<CommandSourceComponent>;
}

const commandSourceDataRef = createExtensionDataRef<CommandSource>().with({
  id: 'rackstage.command-source',
});

/** Where a plugin brings its commands: only those that the person may carry out. */
export const CommandSourceBlueprint = createExtensionBlueprint({
  kind: 'command-source',
  attachTo: { id: 'app-root-wrapper:app/palette', input: 'sources' },
  output: [commandSourceDataRef],
  dataRefs: { source: commandSourceDataRef },
  *factory(params: CommandSource) {
    yield commandSourceDataRef(params);
  },
});
