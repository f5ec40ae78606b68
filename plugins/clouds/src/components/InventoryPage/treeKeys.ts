import { KeyboardEvent } from 'react';

const itemSelector = '[role="treeitem"]';

/** What keys do in a tree, as people of screen readers know it (WAI-ARIA: tree view). */
export function onTreeKey(
  event: KeyboardEvent<HTMLElement>,
  act: { toggle(node: string): void; show(node: string): void },
): void {
  const target = event.target as HTMLElement;
  if (
    !target.matches(itemSelector) ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  ) {
    return;
  }
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(itemSelector),
  ];
  const at = items.indexOf(target);
  const { node = '' } = target.dataset;
  const expanded = target.getAttribute('aria-expanded');
  const moves: Record<string, () => void> = {
    ArrowDown: () => items[at + 1]?.focus(),
    ArrowUp: () => items[at - 1]?.focus(),
    Home: () => items[0]?.focus(),
    End: () => items.at(-1)?.focus(),
    ArrowRight: () =>
      expanded === 'false'
        ? act.toggle(node)
        : target.querySelector<HTMLElement>(itemSelector)?.focus(),
    ArrowLeft: () =>
      expanded === 'true'
        ? act.toggle(node)
        : target.parentElement?.closest<HTMLElement>(itemSelector)?.focus(),
    Enter: () => act.show(node),
    ' ': () => act.show(node),
  };
  if (Object.hasOwn(moves, event.key)) {
    moves[event.key]();
    event.preventDefault();
  } else if (event.key.length === 1) {
    focusNamed(items, at, event.key);
  }
}

/** The next one whose name begins with the letter, from the top again when there is none below. */
function focusNamed(items: HTMLElement[], at: number, letter: string): void {
  const after = [...items.slice(at + 1), ...items.slice(0, at)];
  const wanted = letter.toLocaleLowerCase();
  after
    .find(item => item.dataset.title?.toLocaleLowerCase().startsWith(wanted))
    ?.focus();
}
