import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PlanRecord } from '../../database/PlansStore';

/** What people hear of a plan that is theirs. */
export type PlanNews = 'approved' | 'cancelled' | 'done' | 'impossible';

/** Notifications are one text for everybody, and so in both languages. */
const texts: Record<PlanNews, string> = {
  approved: 'Plan approved · 계획 승인됨',
  cancelled: 'Plan ended · 계획 종료됨',
  done: 'Plan carried out · 계획 완료됨',
  impossible: 'A step of a plan cannot be done · 계획의 단계를 진행할 수 없음',
};

/** Tells who drew up a plan, and who owns it, what others did with it. */
export class PlanNotices {
  constructor(
    private readonly options: {
      notifications: NotificationService;
      logger: LoggerService;
    },
  ) {}

  /**
   * What was done stays done when nobody can be told.
   *
   * @param by - entity ref of who did it, who needs not be told
   */
  async tell(
    { id, name, owner, createdBy }: PlanRecord,
    news: PlanNews,
    by: string,
    description?: string,
  ): Promise<void> {
    const { notifications, logger } = this.options;
    const concerned = [...new Set([createdBy, owner ?? createdBy])].filter(
      ref => ref !== by,
    );
    if (concerned.length === 0) {
      return;
    }
    try {
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef: concerned,
          excludeEntityRef: by,
        },
        payload: {
          title: `${texts[news]}: ${name}`,
          ...(description && { description }),
          link: `/datacenter/plans/${id}`,
          severity: news === 'impossible' ? 'high' : 'normal',
          topic: 'datacenter',
          scope: `datacenter:plan:${id}:${news}`,
        },
      });
    } catch (error) {
      logger.warn(`Nobody was told that plan ${id} is ${news}: ${error}`);
    }
  }
}
