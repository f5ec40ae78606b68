import { Skeleton } from '@backstage/ui';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { WorkspacePanelComponent } from '@rackstage/ui';
import { Suspense } from 'react';

/** A panel of another plugin, by the id of its extension. */
export interface BroughtPanel {
  id: string;
  Component: WorkspacePanelComponent;
}

/** What other plugins have to say about a workspace; they look again when it was changed. */
export const BroughtPanels = (props: {
  panels: BroughtPanel[];
  workspace: Workspace;
}) =>
  props.panels.map(({ id, Component }) => (
    <Suspense
      key={`${id} ${props.workspace.revision}`}
      fallback={<Skeleton width="100%" height={96} />}
    >
      <Component workspaceId={props.workspace.id} />
    </Suspense>
  ));
