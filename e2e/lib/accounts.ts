import { PortalApi } from './PortalApi';
import { until } from './until';

interface AccountAnswer {
  id: string;
  name: string;
  inventory: { state: string };
}

/** Waits until what the account has was read for the first time. */
export const accountRead = (api: PortalApi, name: string, seconds = 60) =>
  until(
    `the account ${name} is read`,
    async () => {
      const { items } = await api.get<{ items: AccountAnswer[] }>(
        '/api/clouds/accounts?limit=100',
      );
      return items.some(
        account => account.name === name && account.inventory.state === 'ok',
      );
    },
    { seconds },
  );
