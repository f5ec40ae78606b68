import { TrafficWindow } from '@rackstage/plugin-api-gateway-common';
import { useSearchParams } from 'react-router-dom';

/** The period in the address, so that a link shows the same to a colleague. */
export function useWindow(): TrafficWindow {
  const [params] = useSearchParams();
  return params.get('window') === 'day' ? 'day' : 'hour';
}
