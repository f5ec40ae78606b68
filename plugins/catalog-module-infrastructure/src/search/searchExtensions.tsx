import {
  createExtensionInput,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';

const { item } = SearchResultListItemBlueprint.dataRefs;

/** Stands where Backstage's own search page does, whose labels are in English only. */
export const searchPage = PageBlueprint.makeWithOverrides({
  inputs: { items: createExtensionInput([item]) },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/search',
      routeRef: searchPlugin.routes.root,
      loader: async () => {
        const { SearchPage } = await import('./SearchPage');
        return <SearchPage items={inputs.items.map(it => it.get(item))} />;
      },
    }),
});
