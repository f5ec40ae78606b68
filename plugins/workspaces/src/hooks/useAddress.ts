import { useSearchParams } from 'react-router-dom';

/** What of a page is in the address, so that a link shows the same to a colleague. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const set = (key: string, value: string | undefined) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        after.delete(key);
        if (value) {
          after.set(key, value);
        }
        return after;
      },
      { replace: true },
    );
  return { params, set };
}
