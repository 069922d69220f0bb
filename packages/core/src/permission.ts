import type { Text } from '@county/kernel/text'

/**
 * Roles an officer's post can have. Departmental roles count only in the modules their unit leads;
 * the three administrator roles exclude one another and see no ledger (separation of duties, GB/T 22239-2019).
 */
export const ROLES = {
  filer: { title: { zh: '填报员', en: 'Filer' }, departmental: true },
  reviewer: { title: { zh: '审核人', en: 'Reviewer' }, departmental: true },
  head: { title: { zh: '分管领导', en: 'Head' }, departmental: true },
  institution: { title: { zh: '机构经办人', en: 'Institution clerk' }, departmental: true },
  bureauClerk: { title: { zh: '移民局调度员', en: 'Dispatch clerk' }, departmental: false },
  bureauDirector: { title: { zh: '移民局局长', en: 'Bureau director' }, departmental: false },
  leader: { title: { zh: '县领导', en: 'County leader' }, departmental: false },
  streetOfficer: { title: { zh: '街道经办人', en: 'Street officer' }, departmental: false },
  communityOfficer: { title: { zh: '社区经办人', en: 'Community officer' }, departmental: false },
  gridWorker: { title: { zh: '网格员', en: 'Grid worker' }, departmental: false },
  buildingHead: { title: { zh: '楼栋长', en: 'Building head' }, departmental: false },
  systemAdmin: { title: { zh: '系统管理员', en: 'System administrator' }, departmental: false },
  securityAdmin: { title: { zh: '安全管理员', en: 'Security administrator' }, departmental: false },
  auditAdmin: { title: { zh: '审计管理员', en: 'Audit administrator' }, departmental: false },
} as const satisfies Record<string, { title: Text; departmental: boolean }>
export type Role = keyof typeof ROLES

/** The role of clerks who are bound to one institution. */
export const INSTITUTION_ROLE = 'institution' satisfies Role

/** The three administrator roles; no officer may hold more than one of them, nor one beside a working role. */
export const ADMIN_ROLES: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

/** One permission of a module: what it allows and which roles have it. */
export interface Permission {
  title: Text
  roles: readonly Role[]
  /** Departmental roles of every unit have it, not only those of units that lead the module: all departments report. */
  everyUnit?: boolean
}
export type Permissions = Record<string, Permission>

/** Declares a module's permissions; every name must begin with the module's id. */
export function definePermissions<P extends Permissions>(module: string, permissions: P): P {
  for (const name of Object.keys(permissions))
    if (!name.startsWith(`${module}.`)) throw new Error(`permission ${name} does not belong to ${module}`)
  return permissions
}

/** Permissions that a post has: those of its role, departmental ones only in the modules its unit leads. */
export function permissionsOf(
  role: Role,
  unitModules: readonly string[],
  declared: Record<string, Permissions>,
): string[] {
  const departmental = ROLES[role].departmental
  return Object.entries(declared).flatMap(([module, permissions]) =>
    departmental && !unitModules.includes(module)
      ? Object.entries(permissions)
          .filter(([, p]) => p.roles.includes(role) && (module === 'core' || p.everyUnit))
          .map(([n]) => n)
      : Object.entries(permissions)
          .filter(([, p]) => p.roles.includes(role))
          .map(([n]) => n),
  )
}
