import { useSearchParams } from 'react-router-dom';

export interface ListFilterValue {
  search: string;
  workspaceId?: string;
}

/** What a list is narrowed down to; it is in the address. */
export function useListFilter() {
  const [params, setParams] = useSearchParams();
  const value: ListFilterValue = {
    search: params.get('q') ?? '',
    workspaceId: params.get('workspace') ?? undefined,
  };
  const set = (key: 'q' | 'workspace', text: string) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        after.delete(key);
        if (text) {
          after.set(key, text);
        }
        return after;
      },
      { replace: true },
    );
  return {
    value,
    set,
    isSet: value.search !== '' || value.workspaceId !== undefined,
  };
}
