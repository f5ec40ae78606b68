import { heading, Look } from './Look';

/** Pages of what somebody does and what waits for them. */
export const workLooks: Look[] = [
  {
    name: 'home',
    role: 'developer',
    path: () => '/',
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: new RegExp(name) }).first(),
  },
  {
    name: 'templates',
    role: 'developer',
    path: () => '/create/templates',
    shows: (page, say) => page.getByText(say.virtualMachine).first(),
  },
  {
    name: 'template',
    role: 'developer',
    // With values given, it does not ask whether to go on with what a test beside this one keeps.
    path: () => '/create/templates/default/virtual-machine?formData={}',
    shows: (page, say) =>
      page.getByRole('button', { name: say.next, exact: true }),
  },
  {
    name: 'tasks',
    role: 'developer',
    path: () => '/create/tasks',
    shows: (page, say) =>
      page.getByText(say.virtualMachine, { exact: false }).first(),
  },
  {
    // Of the portal itself, which makes what was approved.
    name: 'task-page',
    role: 'administrator',
    path: ({ taskId }) => `/create/tasks/${taskId}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: new RegExp(name) }).first(),
  },
  {
    name: 'notifications',
    role: 'developer',
    path: () => '/notifications',
    shows: (page, say) => heading(page, say.notifications),
  },
  {
    name: 'settings',
    role: 'developer',
    path: () => '/settings',
    shows: (page, say) => page.getByText(say.language).first(),
  },
  {
    name: 'work',
    role: 'developer',
    path: ({ name }) => `/work?kind=request&q=${name}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: new RegExp(name) }).first(),
  },
  {
    name: 'journey',
    role: 'developer',
    path: ({ journeyId }) => `/journeys/${journeyId}`,
    shows: (page, say) =>
      page.getByRole('link', { name: say.fillInStep }).first(),
  },
];
