import { PropertySchema } from '@rackstage/plugin-clouds-common';
import { useOwners } from '@rackstage/ui';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Kind } from '../../hooks/useResourceKinds';
import { Spec } from '../resources/specProblems';

export interface ResourceDraft {
  workspaceId?: string;
  account?: string;
  region?: string;
  name: string;
  owner?: string;
  labels: string;
  deletionProtection: boolean;
  spec: Spec;
}

/** What is being filled in; it starts with what the address says, then with the defaults of the kind. */
export function useResourceDraft(kind: Kind) {
  const [params] = useSearchParams();
  const owners = useOwners().data;
  const [draft, setDraft] = useState<ResourceDraft>(() => ({
    workspaceId: params.get('workspace') ?? undefined,
    account: params.get('account') ?? undefined,
    region: params.get('region') ?? undefined,
    name: '',
    owner: params.get('owner') ?? undefined,
    labels: '',
    deletionProtection: false,
    spec: Object.fromEntries(
      Object.entries(kind.schema.properties).map(([name, property]) => {
        const given = params.get(`spec.${name}`) ?? undefined;
        return [
          name,
          given === undefined ? property.default : readGiven(given, property),
        ];
      }),
    ),
  }));
  const own = owners?.find(({ id, mine }) => mine && id.startsWith('group:'));
  const change = useCallback(
    (part: Partial<ResourceDraft>) =>
      setDraft(before => ({ ...before, ...part })),
    [],
  );
  return {
    draft: { ...draft, owner: draft.owner ?? own?.id },
    change,
    changeSpec: (part: Spec) =>
      setDraft(before => ({ ...before, spec: { ...before.spec, ...part } })),
  };
}

/** What the address says of a field. */
function readGiven(given: string, { type }: PropertySchema): unknown {
  if (type === 'array') {
    return given.split(',');
  }
  return type === 'integer' ? Number(given) : given;
}
