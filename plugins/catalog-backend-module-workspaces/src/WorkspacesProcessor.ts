import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';

/** Relates workspaces and their members. */
export class WorkspacesProcessor implements CatalogProcessor {
  getProcessorName() {
    return 'workspaces';
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const { type, members } = entity.spec ?? {};
    if (type === 'workspace' && Array.isArray(members)) {
      const workspace = getCompoundEntityRef(entity);
      for (const member of members.map(ref => parseEntityRef(String(ref)))) {
        emit(
          processingResult.relation({
            source: workspace,
            type: RELATION_HAS_MEMBER,
            target: member,
          }),
        );
        emit(
          processingResult.relation({
            source: member,
            type: RELATION_MEMBER_OF,
            target: workspace,
          }),
        );
      }
    }
    return entity;
  }
}
