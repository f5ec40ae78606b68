import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { isService } from '@rackstage/ownership';
import { DelegationsStore } from '../database/DelegationsStore';
import { Viewer } from '../database/RequestsStore';
import { Callers } from '../approval/Callers';
import { People } from '../approval/People';

export interface ViewersOptions {
  callers: Callers;
  delegations: DelegationsStore;
  now(): Date;
  people: People;
  userInfo: UserInfoService;
}

/** Who looks, and in whose stead. */
export class Viewers {
  constructor(private readonly options: ViewersOptions) {}

  async of(credentials: BackstageCredentials): Promise<Viewer> {
    const { callers, delegations, now, people, userInfo } = this.options;
    const person = await callers.personOf(credentials);
    if (isService(credentials)) {
      return { person, refs: [] };
    }
    const [{ ownershipEntityRefs }, principals, workspaceId] =
      await Promise.all([
        userInfo.getUserInfo(credentials),
        delegations
          .principalsOf(person, now().toISOString())
          .then(refs => people.findMany(refs)),
        callers.workspaceOf(credentials),
      ]);
    return {
      person,
      ...(workspaceId !== undefined && { workspaceId }),
      refs: [
        ...new Set([
          person,
          ...ownershipEntityRefs,
          ...principals.flatMap(({ claims }) => claims),
        ]),
      ],
    };
  }
}
