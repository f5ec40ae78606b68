import { EventFilters } from '@rackstage/plugin-audit-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Those that a chip shows and takes away. */
export const chipNames = [
  'actor',
  'event',
  'plugin',
  'targetId',
  'workspaceId',
  'address',
  'requestId',
  'from',
  'to',
] as const;

export type ChipName = (typeof chipNames)[number];

/** Shorter texts are not searched for. */
export const shortestSearch = 3;

const statuses = ['initiated', 'succeeded', 'failed'] as const;

/** All that selects is in the address, so that a link shows the same to a colleague. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const text = String(params);
  const filters = useMemo<EventFilters>(() => {
    const found = new URLSearchParams(text);
    const search = found.get('q')?.trim() ?? '';
    return {
      ...Object.fromEntries(
        chipNames.flatMap(name => {
          const value = found.get(name);
          return value ? [[name, value]] : [];
        }),
      ),
      status: statuses.find(one => one === found.get('status')),
      changes: found.has('readings') ? undefined : true,
      q: search.length >= shortestSearch ? search : undefined,
    };
  }, [text]);
  const set = (changes: Record<string, string | undefined>) =>
    setParams(
      before => {
        for (const [name, value] of Object.entries(changes)) {
          before.delete(name);
          if (value) {
            before.set(name, value);
          }
        }
        return before;
      },
      { replace: true },
    );
  return { filters, params, set };
}
