import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { lazy } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { FollowRequest } from './FollowRequest';

const TaskList = lazy(() => import('./TaskList'));

/** The list is ours; a single task is Backstage's. */
function TasksPage({ single }: { single: JSX.Element }) {
  const { '*': taskId } = useParams();
  const { state } = useLocation();
  if (!taskId) {
    return <TaskList />;
  }
  return (
    <>
      {state?.justStarted && <FollowRequest taskId={taskId} />}
      {single}
    </>
  );
}

const tasksSubPage = scaffolderPlugin
  .getExtension('sub-page:scaffolder/tasks')
  .override({
    *factory(originalFactory) {
      const page = originalFactory();
      yield* page;
      yield coreExtensionData.reactElement(
        <TasksPage single={page.get(coreExtensionData.reactElement)} />,
      );
    },
  });

/** What was started from templates, with its state and times in the person's language. */
export const tasksModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [tasksSubPage],
});
