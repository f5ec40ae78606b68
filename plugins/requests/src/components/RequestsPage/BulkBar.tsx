import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { Request } from '@rackstage/plugin-requests-common';
import { SelectionBar } from '@rackstage/ui';
import { requestsTranslationRef } from '../../translations/ref';

/** As many as the API decides at once. */
const mostAtOnce = 100;

export type BulkVerdict = 'approve' | 'reject';

/** Deciding all selected rows, as far as they are the person's to decide. */
export function BulkBar(props: {
  requests: Request[];
  onDecide: (verdict: BulkVerdict) => void;
  onClear: () => void;
}) {
  const { requests, onDecide, onClear } = props;
  const { t } = useTranslationRef(requestsTranslationRef);
  const decidable = requests.filter(({ canDecide }) => canDecide).length;
  if (requests.length === 0) {
    return null;
  }
  const others = requests.length - decidable;
  const hint = () => {
    if (decidable > mostAtOnce) {
      return t('bulk.tooMany', { number: String(mostAtOnce) });
    }
    if (decidable === 0) {
      return t('bulk.noneDecidable');
    }
    return others > 0 && t('bulk.undecidable', { count: others });
  };
  const isDisabled = decidable === 0 || decidable > mostAtOnce;
  return (
    <SelectionBar
      text={t('bulk.selected', { count: requests.length })}
      onClear={onClear}
    >
      <Button
        size="small"
        variant="primary"
        isDisabled={isDisabled}
        onPress={() => onDecide('approve')}
      >
        {t('verdict.approve')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        destructive
        isDisabled={isDisabled}
        onPress={() => onDecide('reject')}
      >
        {t('verdict.reject')}
      </Button>
      <Text color="secondary">{hint()}</Text>
    </SelectionBar>
  );
}
