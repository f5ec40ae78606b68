/** Given to a task, as one of its secrets, by the service that starts it: nobody else's task is believed it. */
const secretName = 'onBehalfOf';

/** Secrets of a task that a service starts on somebody's behalf. */
export const onBehalfOf = (userEntityRef: string) => ({
  [secretName]: userEntityRef,
});

/** On whose behalf a service has started a task. */
export const requesterOfTask = (task: {
  secrets?: Record<string, string>;
  user?: { ref?: string };
}): string | undefined => task.secrets?.[secretName] ?? task.user?.ref;
