import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Plan } from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { PlacementForm } from './PlacementForm';
import { emptyQuestion, isComplete, requestOf } from './placementQuestion';
import { PlacementResult } from './PlacementResult';
import { ProposalDialog } from './ProposalDialog';
import { usePlacement, useUnplaced } from './useProposals';

/** Where new devices, and those without a rack, would go. */
export function PlacementDialog(props: { plan: Plan; onClose: () => void }) {
  const { plan, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [question, setQuestion] = useState(emptyQuestion);
  const unplaced = useUnplaced(question.roomId).data ?? [];
  const proposal = usePlacement(plan.id);
  const { data } = proposal;
  return (
    <ProposalDialog
      plan={plan}
      title={t('proposal.placement')}
      canAsk={isComplete(question, unplaced)}
      isPending={proposal.isPending}
      error={proposal.error}
      onAsk={() => proposal.mutate(requestOf(question, unplaced))}
      form={
        <PlacementForm
          question={question}
          unplacedCount={unplaced.length}
          onChange={setQuestion}
        />
      }
      proposed={data?.placed}
      result={choice =>
        data && <PlacementResult answer={data} choice={choice} />
      }
      onClose={onClose}
    />
  );
}
