import { Management } from '../database/records';

/** What is being brought about once somebody asks for these fields, too. */
export const withField = (
  { applying = [] }: Pick<Management, 'applying'>,
  ...fields: string[]
): string[] => [...new Set([...applying, ...fields])];
