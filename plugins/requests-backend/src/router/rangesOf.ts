import { InputError } from '@backstage/errors';
import { QueryOf } from '@rackstage/plugin-requests-common';

type Query = QueryOf<'listRequests'>;

type Ranges = Pick<
  Query,
  'currency' | 'amountFrom' | 'amountTo' | 'submittedFrom' | 'submittedTo'
>;

/**
 * The amounts and the period that a list is asked for, with times as the
 * database has them.
 *
 * @throws InputError
 */
export function rangesOf(query: Query): Ranges {
  const { currency, amountFrom, amountTo } = query;
  if (currency === undefined && (amountFrom ?? amountTo) !== undefined) {
    throw new InputError(
      "'currency' is needed with 'amountFrom' and 'amountTo': amounts of different currencies do not compare",
    );
  }
  return {
    currency,
    amountFrom,
    amountTo,
    submittedFrom: inUtc(query.submittedFrom),
    submittedTo: inUtc(query.submittedTo),
  };
}

function inUtc(time: string | undefined): string | undefined {
  if (time === undefined) {
    return undefined;
  }
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) {
    throw new InputError(`'${time}' is no moment of the calendar`);
  }
  return moment.toISOString();
}
