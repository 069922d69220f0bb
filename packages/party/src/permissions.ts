import { definePermissions, type Permission, type Role } from '@county/core/permission'

const DEPARTMENT: readonly Role[] = ['filer', 'reviewer', 'head']
const BUREAU: readonly Role[] = ['bureauClerk', 'bureauDirector']
const OFFICES: readonly Role[] = ['streetOfficer', 'communityOfficer']
const FIELD: readonly Role[] = [...OFFICES, 'gridWorker']
const KEEPERS: readonly Role[] = ['filer', 'reviewer', ...OFFICES]

/** The four permissions of a ledger; `readers` beside the department and the offices. */
function ledger(area: string, zh: string, en: string, readers: readonly Role[] = []): Record<string, Permission> {
  return {
    [`party.${area}.read`]: {
      title: { zh: `查看${zh}`, en: `See ${en}` },
      roles: [...DEPARTMENT, ...OFFICES, ...readers],
    },
    [`party.${area}.write`]: { title: { zh: `登记${zh}`, en: `Keep ${en}` }, roles: KEEPERS },
    [`party.${area}.import`]: { title: { zh: `导入${zh}`, en: `Import ${en}` }, roles: KEEPERS },
    [`party.${area}.export`]: { title: { zh: `导出${zh}`, en: `Export ${en}` }, roles: [...DEPARTMENT, ...OFFICES] },
  }
}

/**
 * What may be done in the party module. Who belongs to the Party or wants to is shown to the department, streets and
 * communities alone; the bureau and grid workers see organisations, covenants and backbones; leaders see figures.
 */
export const permissions = definePermissions('party', {
  'party.figure.read': {
    title: { zh: '查看基层党建数据', en: 'See party figures' },
    roles: [...DEPARTMENT, ...BUREAU, 'leader', ...FIELD],
  },
  ...ledger('organisation', '党组织与三会一课', 'organisations and meetings', BUREAU),
  ...ledger('member', '党员与组织关系', 'members and transfers'),
  ...ledger('development', '发展党员', 'development of members'),
  'party.development.correct': {
    title: { zh: '更正发展党员步骤', en: 'Correct a step of a candidate' },
    roles: ['reviewer', 'head'],
  },
  ...ledger('election', '换届选举与班子', 'elections and rosters', BUREAU),
  'party.review.write': {
    title: { zh: '填写资格联审意见', en: 'Give an opinion in the joint review' },
    roles: ['filer', 'reviewer'],
  },
  ...ledger('covenant', '居民公约、楼栋制度', 'covenants and building rules', [...BUREAU, 'gridWorker']),
  ...ledger('backbone', '居民自治骨干', 'self-governance backbone', [...BUREAU, 'gridWorker']),
  'party.rule.read': {
    title: { zh: '查看党建规则参数', en: 'See rules' },
    roles: [...DEPARTMENT, ...OFFICES],
  },
  'party.rule.write': { title: { zh: '维护党建规则参数', en: 'Keep rules' }, roles: ['reviewer', 'head'] },
})
