import { createInterface } from 'node:readline/promises';
import { CommandError, exitCodes } from '../exitCodes';
import { Say } from '../language/language';

/** @throws CommandError when the person says no, or nobody can be asked */
export async function confirm(
  title: string,
  subject: string,
  say: Say,
): Promise<void> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new CommandError(say('confirmNeeded'), exitCodes.usage);
  }
  const reader = createInterface({
    input: process.stdin,
    output: process.stderr,
  });
  const answer = await reader.question(say('confirm', { title, subject }));
  reader.close();
  if (!['y', 'yes', '예', '네'].includes(answer.trim().toLowerCase())) {
    throw new CommandError(say('notConfirmed'), exitCodes.refused);
  }
}
