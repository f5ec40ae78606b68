import { Skeleton } from '@backstage/ui';
import { WorkspacePanelComponent } from '@rackstage/ui';
import { Suspense } from 'react';

/** A panel of another plugin, by the id of its extension. */
export interface BroughtPanel {
  id: string;
  Component: WorkspacePanelComponent;
}

/** What other plugins have to say about a workspace. */
export const BroughtPanels = (props: {
  panels: BroughtPanel[];
  workspaceId: string;
}) =>
  props.panels.map(({ id, Component }) => (
    <Suspense key={id} fallback={<Skeleton width="100%" height={96} />}>
      <Component workspaceId={props.workspaceId} />
    </Suspense>
  ));
