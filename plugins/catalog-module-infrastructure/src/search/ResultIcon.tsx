import { SearchResult } from '@backstage/plugin-search-common';
import {
  RiCloudLine,
  RiCommandLine,
  RiComputerLine,
  RiFileTextLine,
  RiInstallLine,
  RiListCheck3,
  RiStackLine,
  RiTerminalBoxLine,
  RemixiconComponentType,
} from '@remixicon/react';
import { kindIcons, typeIcons } from '../icons/entityIcons';
import { attributeOf } from './documents';

const ofType: Record<string, RemixiconComponentType> = {
  action: RiCommandLine,
  'api-operation': RiTerminalBoxLine,
  'cloud-account': RiCloudLine,
  'cloud-driver': RiInstallLine,
  'cloud-instance': RiComputerLine,
  'cloud-resource': RiStackLine,
  'managed-cloud-resource': RiStackLine,
  'scaffolder-task': RiListCheck3,
};

/** Of what it is, as far as there is an icon for that. */
export function ResultIcon(props: {
  result: Pick<SearchResult, 'type'> & { document: object };
}) {
  const { type, document } = props.result;
  const kind =
    attributeOf({ document: document as SearchResult['document'] }, 'kind') ??
    '';
  const isEntity = type === 'software-catalog';
  const Entity = isEntity ? kindIcons[kind] : typeIcons[kind];
  if (Entity) {
    return <Entity fontSize="small" />;
  }
  const Icon = ofType[type] ?? RiFileTextLine;
  return <Icon size={20} aria-hidden />;
}
