import { useApi } from '@backstage/frontend-plugin-api';
import {
  commandPaletteApiRef,
  CommandSourceComponent,
  PaletteCommand,
} from '@rackstage/ui';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

export interface LoadedSource {
  id: string;
  Component: CommandSourceComponent;
}

const Palette = lazy(async () => ({
  default: (await import('./Palette')).Palette,
}));

/** Opens the palette by key; what it needs is loaded when it is opened first. */
export function PaletteOpener({ sources }: { sources: LoadedSource[] }) {
  const palette = useApi(commandPaletteApiRef);
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [text, setText] = useState('');
  const [commands, setCommands] = useState<Record<string, PaletteCommand[]>>(
    {},
  );
  const offer = useCallback(
    (id: string, offered: PaletteCommand[]) =>
      setCommands(current => ({ ...current, [id]: offered })),
    [],
  );

  useEffect(() => palette.onOpen(() => setOpen(true)), [palette]);
  useEffect(() => setWasOpen(was => was || isOpen), [isOpen]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (asksForPalette(event)) {
        event.preventDefault();
        palette.open();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [palette]);

  const close = useCallback(() => {
    setOpen(false);
    setText('');
  }, []);
  if (!wasOpen) {
    return null;
  }
  return (
    <Suspense fallback={null}>
      {sources.map(({ id, Component }) => (
        <Source
          key={id}
          id={id}
          Component={Component}
          text={text}
          onOffer={offer}
        />
      ))}
      <Palette
        isOpen={isOpen}
        text={text}
        commands={Object.entries(commands).flatMap(([source, offered]) =>
          offered.map(command => ({
            ...command,
            id: `${source}/${command.id}`,
          })),
        )}
        onText={setText}
        onClose={close}
      />
    </Suspense>
  );
}

function Source(props: {
  id: string;
  Component: CommandSourceComponent;
  text: string;
  onOffer: (id: string, commands: PaletteCommand[]) => void;
}) {
  const { id, Component, text, onOffer } = props;
  const onCommands = useCallback(
    (offered: PaletteCommand[]) => onOffer(id, offered),
    [id, onOffer],
  );
  return <Component text={text} onCommands={onCommands} />;
}

/** Ctrl-K anywhere; a slash where it is not text that somebody types. */
function asksForPalette(event: KeyboardEvent): boolean {
  if (event.key.toLocaleLowerCase('en-US') === 'k') {
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  }
  const target = event.target as HTMLElement;
  return (
    event.key === '/' &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !target.isContentEditable &&
    !target.closest('input, textarea, select, [role="dialog"]')
  );
}
