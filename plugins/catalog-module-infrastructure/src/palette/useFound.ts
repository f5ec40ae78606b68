import { useApi } from '@backstage/frontend-plugin-api';
import { searchApiRef } from '@backstage/plugin-search-react';
import { useEffect, useState } from 'react';
import { SearchResult } from '@backstage/plugin-search-common';

/** Milliseconds without a key press after which a search is sent. */
const typingPause = 120;

const most = 8;

export interface FoundNow {
  results: SearchResult[];
  /** For another text than what is typed now. */
  isLate: boolean;
  error?: Error;
}

/** What is found by the text, a moment after it was typed; an older answer never takes the place of a newer one. */
export function useFound(text: string): FoundNow {
  const searchApi = useApi(searchApiRef);
  const term = text.trim();
  const [answer, setAnswer] = useState<{
    term: string;
    results: SearchResult[];
    error?: Error;
  }>({ term: '', results: [] });
  useEffect(() => {
    if (term === '') {
      setAnswer({ term, results: [] });
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { results } = await searchApi.query(
          { term, pageLimit: most },
          { signal: control.signal },
        );
        if (!control.signal.aborted) {
          setAnswer({ term, results });
        }
      } catch (error) {
        if (!control.signal.aborted) {
          setAnswer({ term, results: [], error: error as Error });
        }
      }
    }, typingPause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [searchApi, term]);
  const { results, error } = answer;
  return { results, error, isLate: answer.term !== term };
}
