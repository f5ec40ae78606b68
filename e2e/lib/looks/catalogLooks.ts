import { expect } from '@playwright/test';
import { Look } from './Look';

/** Pages on which things are found. */
export const catalogLooks: Look[] = [
  {
    name: 'catalog',
    role: 'operator',
    path: () =>
      '/catalog?filters[kind]=resource&filters[type]=instance&filters[user]=all',
    shows: page => page.getByRole('link', { name: /^e2e-/ }).first(),
  },
  {
    name: 'instance-entity',
    role: 'developer',
    path: ({ entityRef }) =>
      `/catalog/${entityRef.replace(/^(\w+):([^/]+)/, '$2/$1')}`,
    shows: (page, say) => page.getByText(say.running).first(),
  },
  {
    name: 'group',
    role: 'operator',
    path: () => '/catalog/default/group/civic-services',
    shows: page => page.getByRole('link', { name: /Sora Park|박소라/ }).first(),
  },
  {
    name: 'user',
    role: 'operator',
    path: () => '/catalog/default/user/sora.park',
    shows: page =>
      page.getByRole('link', { name: /Civic services|민원서비스팀/ }).first(),
  },
  {
    name: 'graph',
    role: 'operator',
    path: () =>
      '/catalog-graph?rootEntityRefs[]=component:default/petition-web&maxDepth=1',
    shows: page => page.locator('svg text').first(),
  },
  {
    name: 'apis',
    role: 'developer',
    path: () => '/api-docs',
    shows: page => page.getByRole('link', { name: /Petitions|민원/ }).first(),
  },
  {
    name: 'search',
    role: 'developer',
    path: () => '/search?query=petition',
    shows: page =>
      page.getByRole('link', { name: /Civic services|민원서비스팀/ }).first(),
  },
  {
    name: 'palette',
    role: 'developer',
    path: () => '/',
    open: async (page, say) => {
      await expect(page.getByText(say.myInstances).first()).toBeVisible();
      await page.keyboard.press('Control+k');
      await page
        .getByRole('dialog', { name: say.palette })
        .getByRole('searchbox')
        .fill('petition');
    },
    shows: page => page.getByRole('option', { name: /Petition web|민원 웹/ }),
  },
  {
    name: 'search-nothing',
    role: 'developer',
    path: () => '/search?query=qqqzzz',
    shows: (page, say) => page.getByText(say.nothingFound),
  },
];
