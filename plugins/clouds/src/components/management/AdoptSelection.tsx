import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Text } from '@backstage/ui';
import {
  AdoptionItem,
  cloudsInstanceCreatePermission,
  cloudsResourceCreatePermission,
  maxAdoptionsPerRequest,
} from '@rackstage/plugin-clouds-common';
import { SelectionBar } from '@rackstage/ui';
import { useState } from 'react';
import { cloudsTranslationRef } from '../../translations/ref';
import { AdoptDialog } from './AdoptDialog';

export interface Adoptable extends AdoptionItem {
  /** Name of its account. */
  account: string;
}

/** What was chosen of an inventory, and the way to adopt it: things of one account at a time. */
export function AdoptSelection(props: {
  chosen: Adoptable[];
  onClear: () => void;
}) {
  const { chosen, onClear } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [adopting, setAdopting] = useState<Adoptable[]>();
  const accounts = new Set(chosen.map(({ account }) => account));
  const isTooMuch = chosen.length > maxAdoptionsPerRequest;
  return (
    <>
      {chosen.length > 0 && (
        <SelectionBar
          text={t('adopt.selected', { count: chosen.length })}
          onClear={onClear}
        >
          {accounts.size > 1 && (
            <Text color="secondary">{t('adopt.oneAccount')}</Text>
          )}
          {isTooMuch && (
            <Text color="secondary">
              {t('adopt.atMost', { most: String(maxAdoptionsPerRequest) })}
            </Text>
          )}
          <Button
            size="small"
            variant="primary"
            isDisabled={accounts.size > 1 || isTooMuch}
            onPress={() => setAdopting(chosen)}
          >
            {t('adopt.action')}
          </Button>
        </SelectionBar>
      )}
      {adopting && (
        <AdoptDialog
          account={adopting[0].account}
          items={adopting.map(({ kind, region, id }) => ({ kind, region, id }))}
          onDone={() => {
            setAdopting(undefined);
            onClear();
          }}
          onClose={() => setAdopting(undefined)}
        />
      )}
    </>
  );
}

/** Tells of which kinds the person may adopt anything at all. */
export function useMayAdopt(): (kind: AdoptionItem['kind']) => boolean {
  const instance = usePermission({
    permission: cloudsInstanceCreatePermission,
  });
  const resource = usePermission({
    permission: cloudsResourceCreatePermission,
  });
  return kind => (kind === 'instance' ? instance : resource).allowed;
}
