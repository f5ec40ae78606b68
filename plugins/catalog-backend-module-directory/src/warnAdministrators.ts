import { NotificationService } from '@backstage/plugin-notifications-node';

/** Tells administrators, in both languages, of a directory that has lost too much at once. */
export async function warnAdministrators(
  notifications: NotificationService,
  recipients: string[],
  loss: { directory: string; users: number; groups: number },
): Promise<void> {
  if (recipients.length === 0) {
    return;
  }
  const { directory, users, groups } = loss;
  await notifications.send({
    recipients: { type: 'entity', entityRef: recipients },
    payload: {
      title: `Directory ${directory}: many records are missing / 디렉터리 ${directory}: 누락된 항목이 많습니다`,
      description:
        `${users} users and ${groups} groups are missing. Nobody was removed. If that is right, confirm it by the action directory-confirm-removals. / ` +
        `사용자 ${users}명과 그룹 ${groups}개가 누락되었습니다. 아직 아무도 삭제하지 않았습니다. 올바른 변경이면 directory-confirm-removals 작업으로 확인하십시오.`,
      severity: 'high',
      topic: 'directory',
      scope: `directory-${directory}`,
    },
  });
}
