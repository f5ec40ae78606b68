import { useWorkspaces } from '../../hooks/useWorkspaces';

/** What a workspace is called; its id where that is not known. */
export function WorkspaceName({ id }: { id: string }) {
  const { data } = useWorkspaces();
  return data?.find(workspace => workspace.id === id)?.title ?? id;
}
