import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Plan, PlanStep } from '@rackstage/plugin-datacenter-common';
import { useState } from 'react';
import { datacenterTranslationRef } from '../../translations/ref';
import { CablingForm } from './CablingForm';
import { isComplete, newQuestion, requestOf } from './cablingQuestion';
import { CablingResult } from './CablingResult';
import { ProposalDialog } from './ProposalDialog';
import { useCabling } from './useProposals';

/** Which cables would connect the devices of racks: of those that the plan fills, if it fills some. */
export function CablingDialog(props: {
  plan: Plan;
  steps: PlanStep[];
  titles: Record<string, string>;
  onClose: () => void;
}) {
  const { plan, steps, titles, onClose } = props;
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [question, setQuestion] = useState(() => newQuestion(racksOf(steps)));
  const proposal = useCabling(plan.id);
  const { data } = proposal;
  return (
    <ProposalDialog
      plan={plan}
      title={t('proposal.cables')}
      canAsk={isComplete(question)}
      isPending={proposal.isPending}
      error={proposal.error}
      onAsk={() => proposal.mutate(requestOf(question))}
      form={
        <CablingForm
          question={question}
          titles={titles}
          onChange={setQuestion}
        />
      }
      proposed={data?.cables}
      result={choice => data && <CablingResult answer={data} choice={choice} />}
      onClose={onClose}
    />
  );
}

function racksOf(steps: PlanStep[]): string[] {
  const ids = steps
    .filter(({ kind, action }) => kind === 'devices' && action !== 'delete')
    .map(({ fields }) => fields.rackId);
  return [...new Set(ids)].filter(id => typeof id === 'string');
}
