import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/**
 * Drawn by Backstage's own components, with findings that only they can mend:
 * tabs of the page header, tables, pickers and logs of the core plugins.
 */
const ofBackstage = [
  '.bui-HeaderNav [role="tab"]',
  '[class*="bui-PluginHeader"] [role="tab"]',
  '[class*="MuiTable"]',
  '[class*="MuiLinearProgress"]',
  '[class*="MuiCircularProgress"]',
  '[class*="MuiListItem"]',
  '[class*="MuiPaper"]:has(a[href*="#line-"])',
  '[class*="MuiAutocomplete"]',
  // The number of unread ones is in it, and not in its name.
  'a[href="/notifications"]',
  // What was just said to a screen reader; the button that said it may have closed its dialog.
  '[data-live-announcer]',
];

/** No serious or critical finding under WCAG 2.2 AA in what is ours. */
export async function expectAccessible(page: Page) {
  // Rows are dimmed while they are read anew, and take a moment to be as they were.
  await page.waitForFunction(
    () =>
      !document.querySelector('[data-stale="true"]') &&
      !document.getAnimations().some(change => change instanceof CSSTransition),
  );
  const builder = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
  ]);
  ofBackstage.forEach(selector => builder.exclude(selector));
  const { violations } = await builder.analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`,
      ),
    );
  expect(serious).toEqual([]);
}
