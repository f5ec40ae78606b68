import { AccountImport } from '@rackstage/plugin-clouds-node';
import { toAccount } from './toAccount';
import { YamlField } from './YamlField';

/** The file that the `openstack` command and the SDKs read; Horizon and Skyline offer it for download. */
export const cloudsYaml: AccountImport = {
  format: 'clouds.yaml',

  parse: text =>
    YamlField.parse('clouds.yaml', text)
      .field('clouds')
      .fields()
      .map(([name, cloud]) => ({ name, ...toAccount(cloud) })),
};
