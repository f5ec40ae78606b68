import { Region } from '@rackstage/plugin-clouds-common';
import { CallOptions, Page, PageRequest } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { localPage } from '../paging';

export function regions(aws: Aws) {
  return {
    async list(page: PageRequest, call: CallOptions): Promise<Page<Region>> {
      return localPage(await aws.regions(call), page);
    },
  };
}
