import { sameRules } from '../domain';
import { SecurityGroup, SecurityGroupRule } from '../kinds';
import { ResourceKind } from './ResourceKind';
import {
  maxSecurityGroupRules,
  normaliseRule,
  securityGroupProblems,
  securityGroupProtocols,
} from './securityGroupProblems';

export interface SecurityGroupSpec {
  description?: string;
  rules: SecurityGroupRule[];
}

const port = { type: 'integer', minimum: 1, maximum: 65535 } as const;

export const securityGroupKind: ResourceKind<SecurityGroupSpec, SecurityGroup> =
  {
    kind: 'security-group',
    title: 'Security group',
    'title@ko': '보안 그룹',
    plural: { title: 'Security groups', 'title@ko': '보안 그룹' },
    description: {
      title: 'Rules that say which traffic reaches and leaves instances',
      'title@ko': '인스턴스로 들어오고 나가는 트래픽에 대한 규칙',
    },
    capability: 'securityGroups',
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['rules'],
      properties: {
        description: {
          type: 'string',
          maxLength: 200,
          title: 'Description',
          'title@ko': '설명',
        },
        rules: {
          type: 'array',
          default: [],
          maxItems: maxSecurityGroupRules,
          title: 'Rules',
          'title@ko': '규칙',
          description: 'What no rule allows is refused.',
          'description@ko': '규칙이 허용하지 않는 트래픽은 차단됩니다.',
          'x-change': 'any',
          'x-widget': 'security-group-rules',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['direction', 'peer'],
            properties: {
              direction: {
                type: 'string',
                enum: ['ingress', 'egress'],
                title: 'Direction',
                'title@ko': '방향',
              },
              protocol: {
                type: 'string',
                enum: [...securityGroupProtocols],
                title: 'Protocol',
                'title@ko': '프로토콜',
                description: 'Left out: any.',
                'description@ko': '비워 두면 모두 허용합니다.',
              },
              fromPort: {
                ...port,
                title: 'First port',
                'title@ko': '시작 포트',
              },
              toPort: { ...port, title: 'Last port', 'title@ko': '끝 포트' },
              peer: {
                type: 'string',
                minLength: 1,
                maxLength: 100,
                title: 'Peer',
                'title@ko': '상대',
                description:
                  'A range of addresses, or the id of a security group. Everybody: 0.0.0.0/0 and ::/0.',
                'description@ko':
                  '주소 범위 또는 보안 그룹의 ID. 전체는 0.0.0.0/0 및 ::/0입니다.',
              },
            },
          },
        },
      },
    },
    columns: [
      {
        path: 'spec.rules',
        title: 'Rules',
        'title@ko': '규칙',
        format: 'rules',
      },
    ],
    facts: [
      {
        path: 'spec.description',
        title: 'Description',
        'title@ko': '설명',
        format: 'text',
      },
      {
        path: 'spec.rules',
        title: 'Rules',
        'title@ko': '규칙',
        format: 'rules',
      },
    ],
    changes: [
      {
        name: 'rules',
        title: 'Change the rules',
        'title@ko': '규칙 변경',
        fields: ['rules'],
      },
    ],

    problems: ({ rules }) => securityGroupProblems(rules),
    normalise: ({ rules, ...spec }) => ({
      ...spec,
      rules: rules.map(normaliseRule),
    }),
    planChange: ({ rules }, seen) =>
      sameRules(rules, seen.rules) ? undefined : 'set-rules',
    specOf: ({ description, rules }) => ({
      ...(description && { description }),
      rules: rules.map(normaliseRule),
    }),
    isSame: (field, wanted, told) =>
      field === 'rules'
        ? sameRules(wanted as SecurityGroupRule[], told as SecurityGroupRule[])
        : undefined,
    asObserved: (spec, seen) => ({
      ...spec,
      rules: seen.rules.map(normaliseRule),
    }),
  };
