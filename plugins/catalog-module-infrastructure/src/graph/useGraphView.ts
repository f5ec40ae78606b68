import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

export type GraphDirection = 'LR' | 'TB';

/** What the graph shows; it stands in the address, in the form that Backstage links to. */
export interface GraphView {
  rootEntityRefs: string[];
  /** Infinity: all that can be reached. */
  maxDepth: number;
  direction: GraphDirection;
  /** None: the usual ones. */
  relations: string[];
  /** In lower case; none: all. */
  kinds: string[];
}

const defaultDepth = 2;

export function useGraphView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(params), [params]);
  const change = useCallback(
    (changes: Partial<GraphView>) =>
      setParams(current => {
        const next = new URLSearchParams(current);
        const set = (key: string, values?: string[]) => {
          if (values) {
            next.delete(key);
            values.forEach(value => next.append(key, value));
          }
        };
        set('rootEntityRefs[]', changes.rootEntityRefs);
        set('selectedRelations[]', changes.relations);
        set('selectedKinds[]', changes.kinds);
        if (changes.maxDepth) {
          const far = changes.maxDepth === Infinity;
          next.set('maxDepth', far ? '∞' : String(changes.maxDepth));
        }
        if (changes.direction) {
          next.set('direction', changes.direction);
        }
        return next;
      }),
    [setParams],
  );
  return { view, change };
}

function readView(params: URLSearchParams): GraphView {
  const depth = params.get('maxDepth');
  return {
    rootEntityRefs: params.getAll('rootEntityRefs[]'),
    maxDepth: depth === '∞' ? Infinity : Number(depth) || defaultDepth,
    direction: params.get('direction') === 'TB' ? 'TB' : 'LR',
    relations: params.getAll('selectedRelations[]'),
    kinds: params.getAll('selectedKinds[]').map(kind => kind.toLowerCase()),
  };
}
