import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Account, ManagedKind } from '@rackstage/plugin-clouds-common';
import { useInstances } from '../../hooks/useInstances';
import { useManagedResources } from '../../hooks/useManagedResources';
import { cloudsTranslationRef } from '../../translations/ref';

interface ManagedOption {
  id: string;
  label: string;
  description?: string;
}

/** What is managed here of a kind in an account and region, as choices; undefined while it is looked for. */
export function useManagedOptions(
  kind: ManagedKind | 'instance',
  place: { account?: Account; region?: string },
): { options?: ManagedOption[]; error: Error | null } {
  const { account, region } = place;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const where = {
    accountId: account && [account.id],
    region: region ? [region] : undefined,
  };
  const isPlaced = account !== undefined && Boolean(region);
  const isInstance = kind === 'instance';
  const instances = useInstances(where, { enabled: isPlaced && isInstance });
  const resources = useManagedResources(
    { ...where, ...(!isInstance && { kind: [kind] }) },
    { enabled: isPlaced && !isInstance },
  );
  if (isInstance) {
    const items = instances.data?.pages.flatMap(page => page.items);
    return {
      error: instances.error,
      options: items
        ?.filter(({ deleting }) => !deleting)
        .map(({ id, name, zone }) => ({ id, label: name, description: zone })),
    };
  }
  const items = resources.data?.pages.flatMap(page => page.items);
  return {
    error: resources.error,
    options: items
      ?.filter(({ deleting }) => !deleting)
      .map(({ id, name, phase }) => ({
        id,
        label: name,
        description: t(`phase.${phase}`),
      })),
  };
}
