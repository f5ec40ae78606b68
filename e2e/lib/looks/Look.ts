import { Page } from '@playwright/test';
import { Role } from '../people';
import { Words } from '../words';
import { Made } from './makeThings';

/** A page, and something on it that is there only when it has read what it shows. */
export interface Look {
  name: string;
  role: Role;
  path: (made: Made) => string;
  /** What is done on the page before it is looked at. */
  open?: (page: Page, say: Words, made: Made) => Promise<void>;
  shows: (page: Page, say: Words, made: Made) => ReturnType<Page['getByText']>;
}

export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name }).first();
