import { RefObject, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Once it is drawn, focus goes to the link of what one came out of: `?focus=` and `data-inside` name it. */
export function useFocusInside(
  root: RefObject<HTMLElement>,
  isDrawn: boolean,
): void {
  const [params] = useSearchParams();
  const id = params.get('focus');
  useEffect(() => {
    if (id && isDrawn) {
      root.current
        ?.querySelector<HTMLElement>(`[data-inside="${CSS.escape(id)}"] a`)
        ?.focus();
    }
  }, [id, isDrawn, root]);
}
