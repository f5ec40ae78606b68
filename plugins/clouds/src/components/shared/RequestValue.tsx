import { JsonObject } from '@backstage/types';
import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { ReactNode } from 'react';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts, useResources } from '../../hooks/useAccounts';
import { mostChoices } from '../fields/useResourceOptions';

/** Parameters that hold the id of something observed. */
const kinds: Record<string, InventoryKind> = {
  region: 'region',
  zone: 'zone',
  image: 'image',
  spec: 'spec',
  network: 'network',
  keyPair: 'key-pair',
};

interface Props {
  name: string;
  values: JsonObject;
  children: ReactNode;
}

/** On the review page: what was chosen by its title, as the form showed it. */
export function RequestValue(props: Props) {
  const { name, values, children } = props;
  return (
    <CloudsQueries>
      {name === 'account' && <AccountTitle {...props} />}
      {kinds[name] && (
        <ResourceName
          kind={kinds[name]}
          id={String(values[name])}
          values={values}
        >
          {children}
        </ResourceName>
      )}
      {name !== 'account' && !kinds[name] && children}
    </CloudsQueries>
  );
}

function useRequestedAccount(values: JsonObject) {
  return useAccounts().data?.find(({ name }) => name === values.account);
}

function AccountTitle({ values, children }: Props) {
  return <>{useRequestedAccount(values)?.title ?? children}</>;
}

function ResourceName(props: {
  kind: InventoryKind;
  id: string;
  values: JsonObject;
  children: ReactNode;
}) {
  const { kind, id, values, children } = props;
  const { data } = useResources({
    accountId: useRequestedAccount(values)?.id,
    kind,
    region: String(values.region),
    limit: mostChoices,
  });
  const resource = data?.pages
    .flatMap(({ items }) => items)
    .find(item => item.id === id);
  return <>{resource?.name ?? children}</>;
}
