import { ResourceStep } from '@rackstage/plugin-clouds-common';
import { ResourceRecord } from '../database/records';
import { DriverCall } from './look';
import { ResourceCalls } from './resourceCalls/ResourceCalls';

interface StepContext {
  record: ResourceRecord;
  calls: ResourceCalls;
  call: DriverCall;
  /** Writes down that something is about to be made, before it is. */
  noteAttempt(): Promise<void>;
}

/** Takes one step at the cloud. Each is safe to repeat. @throws CloudError */
export async function takeStep(
  step: ResourceStep,
  { record, calls, call, noteAttempt }: StepContext,
): Promise<Partial<ResourceRecord>> {
  if (step === 'create') {
    await noteAttempt();
    const made = await call(options => calls.create(options));
    return { cloudId: made.id, observed: made };
  }
  const id =
    typeof record.observed === 'object' ? record.observed.id : record.cloudId!;
  if (step === 'delete') {
    await call(options => calls.delete(id, options));
  }
  if (step.startsWith('change:')) {
    const change = calls.changes[step.slice('change:'.length)];
    await call(options => change(id, options));
  }
  return {};
}
