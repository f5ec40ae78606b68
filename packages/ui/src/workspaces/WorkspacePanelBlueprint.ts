import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import { ComponentType } from 'react';

/** What a plugin has to say about one workspace. */
export type WorkspacePanelComponent = ComponentType<{ workspaceId: string }>;

export interface WorkspacePanel {
  loader: () => Promise<WorkspacePanelComponent>;
}

const workspacePanelDataRef = createExtensionDataRef<WorkspacePanel>().with({
  id: 'rackstage.workspace-panel',
});

/** Where a plugin brings a panel to the page of a workspace. */
export const WorkspacePanelBlueprint = createExtensionBlueprint({
  kind: 'workspace-panel',
  attachTo: { id: 'page:workspaces', input: 'panels' },
  output: [workspacePanelDataRef],
  dataRefs: { panel: workspacePanelDataRef },
  *factory(params: WorkspacePanel) {
    yield workspacePanelDataRef(params);
  },
});
