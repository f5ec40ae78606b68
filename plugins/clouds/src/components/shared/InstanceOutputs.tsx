import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { Flex } from '@backstage/ui';
import { SimulatedBadge } from '@rackstage/ui';
import { CloudsQueries } from '../../api/CloudsQueries';
import { useAccounts } from '../../hooks/useAccounts';

/** At the end of a task: what it made, marked where that is simulated. */
export function InstanceOutputs({ output }: { output?: ScaffolderTaskOutput }) {
  return (
    <CloudsQueries>
      {output && <SimulatedMark accountName={output.account} />}
      <DefaultTemplateOutputs output={output} />
    </CloudsQueries>
  );
}

function SimulatedMark({ accountName }: { accountName: unknown }) {
  const account = useAccounts().data?.find(({ name }) => name === accountName);
  return account?.simulated ? (
    <Flex justify="center" mb="2">
      <SimulatedBadge />
    </Flex>
  ) : null;
}
