import { RefObject, useEffect } from 'react';

/** What a key does; the row is the one that has the focus, if one has. */
export type RowKeys = Record<string, (rowId?: string) => void>;

/**
 * Keys for people who live in a table: j and k move from row to row, x selects
 * the row, Enter opens it, Escape clears the selection.
 */
export function useRowKeys(
  root: RefObject<HTMLElement>,
  clearSelection: () => void,
  keys?: RowKeys,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        // Fields, menus and dialogs have keys of their own.
        (target !== document.body && !root.current?.contains(target))
      ) {
        return;
      }
      const rows = [
        ...(root.current?.querySelectorAll<HTMLElement>(
          'tbody tr, [role="rowgroup"] [role="row"][data-key]',
        ) ?? []),
      ];
      const current = rows.indexOf(
        target.closest<HTMLElement>('tr, [role="row"]')!,
      );
      switch (event.key) {
        case 'j':
          rows[Math.min(current + 1, rows.length - 1)]?.focus();
          break;
        case 'k':
          rows[Math.max(current - 1, 0)]?.focus();
          break;
        case 'x':
          rows[current]?.querySelector<HTMLElement>('input')?.click();
          break;
        case 'Enter':
          // On a link or a button in the row, Enter is theirs.
          if (!rows.includes(target)) {
            return;
          }
          target.querySelector<HTMLElement>('a')?.click();
          // The table would select the row.
          event.stopPropagation();
          break;
        case 'Escape':
          clearSelection();
          break;
        default:
          if (!keys || !Object.hasOwn(keys, event.key)) {
            return;
          }
          keys[event.key](rows[current]?.dataset.key);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () =>
      document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [root, clearSelection, keys]);
}
