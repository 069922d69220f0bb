import path from 'node:path'
import { type Guard, importsOf, isCode, isTest, type Problem, type WorkspacePackage } from './project.ts'

/** A line of the import table: which packages a kind of package may import. `own` is the package of the same module. */
export interface Boundary {
  kind: string
  matches: (p: WorkspacePackage) => boolean
  may: readonly string[]
  why: string
}

const FOUNDATION = ['kernel']
const inGroup = (group: string, names?: readonly string[]) => (p: WorkspacePackage) =>
  p.folder.startsWith(`${group}/`) && (!names || names.includes(p.folder.split('/')[1] as string))
const isNot = (group: string, names: readonly string[]) => (p: WorkspacePackage) =>
  p.folder.startsWith(`${group}/`) && !names.includes(p.folder.split('/')[1] as string)

/** The one table of import rules; the first line that matches a package holds. ARCHITECTURE.md prints it. */
export const BOUNDARIES: readonly Boundary[] = [
  { kind: 'packages/kernel', matches: inGroup('packages', ['kernel']), may: [], why: 'stands on nothing' },
  { kind: 'packages/core', matches: inGroup('packages', ['core']), may: FOUNDATION, why: 'shared declarations' },
  {
    kind: 'packages/api-contract',
    matches: inGroup('packages', ['api-contract']),
    may: [],
    why: 'generated, plain types',
  },
  { kind: 'packages/office', matches: inGroup('packages', ['office']), may: ['kernel'], why: 'files in, files out' },
  { kind: 'packages/db', matches: inGroup('packages', ['db']), may: ['kernel'], why: 'the database alone' },
  {
    kind: 'packages/api-kit',
    matches: inGroup('packages', ['api-kit']),
    may: ['kernel', 'core', 'db', 'office'],
    why: 'the only way to a handle',
  },
  {
    kind: 'packages/platform',
    matches: inGroup('packages', ['platform']),
    may: ['kernel', 'core'],
    why: 'what a module UI sees',
  },
  {
    kind: 'packages/ui',
    matches: inGroup('packages', ['ui']),
    may: ['kernel', 'core', 'platform'],
    why: 'the only one with antd',
  },
  { kind: 'packages/testing', matches: inGroup('packages', ['testing']), may: ['*'], why: 'imported by tests alone' },
  {
    kind: 'packages/<module>',
    matches: inGroup('packages'),
    may: ['kernel', 'core', 'residents'],
    why: 'rules for browser and server, no IO',
  },
  {
    kind: 'apps/portal',
    matches: inGroup('apps', ['portal']),
    may: ['kernel', 'core', 'platform', 'ui', 'api-contract'],
    why: 'never names a module',
  },
  {
    kind: 'apps/<module>',
    matches: inGroup('apps'),
    may: ['own', 'kernel', 'core', 'residents', 'platform', 'ui', 'api-contract'],
    why: 'a remote never imports another remote, nor any server code',
  },
  {
    kind: 'services/api',
    matches: inGroup('services', ['api', 'worker']),
    may: ['*'],
    why: 'composes the modules from a list',
  },
  {
    kind: 'services/<module>',
    matches: isNot('services', ['api', 'worker']),
    may: ['own', 'kernel', 'core', 'residents', 'api-kit', 'db', 'office'],
    why: 'other modules through ports, facts and events',
  },
  { kind: 'tooling/*', matches: inGroup('tooling'), may: ['*'], why: 'never shipped' },
]

/** npm packages that only these workspace packages may import. */
export const RESERVED: Readonly<Record<string, readonly string[]>> = {
  antd: ['packages/ui'],
  '@ant-design/icons': ['packages/ui'],
  echarts: ['packages/ui'],
  dayjs: ['packages/ui'],
  'react-router': ['packages/platform'],
  '@tanstack/react-query': ['packages/platform'],
  '@trpc/client': ['packages/platform'],
  i18next: ['packages/platform'],
  'react-i18next': ['packages/platform'],
  '@prisma/client': ['packages/db'],
  '@prisma/adapter-pg': ['packages/db'],
}

/** Tests of the guards themselves hold the violations they plant. */
const PLANTED = /^tooling\/(lint|vite)\/src\/.*\.test\.ts$/

/** Imports follow the table; nothing at run time imports tooling; a relative import never leaves its package. */
export const boundaries: Guard = ({ packages }) => {
  const byName = new Map(packages.map((p) => [p.name, p]))
  return packages.flatMap((p) => {
    const rule = BOUNDARIES.find((b) => b.matches(p))
    return p.files
      .filter((f) => isCode(f) && !PLANTED.test(f.path))
      .flatMap((file) =>
        importsOf(file).flatMap(({ specifier, typeOnly }) => {
          const problem = check(
            p,
            rule,
            byName,
            file.path,
            specifier,
            isTest(file) || /\.config\.ts$/.test(file.path),
            typeOnly,
          )
          return problem ? [{ guard: 'boundaries', where: file.path, what: problem } satisfies Problem] : []
        }),
      )
  })
}

function check(
  p: WorkspacePackage,
  rule: Boundary | undefined,
  byName: Map<string, WorkspacePackage>,
  file: string,
  specifier: string,
  test: boolean,
  _typeOnly: boolean,
): string | null {
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    return target.startsWith(`${p.folder}/`)
      ? null
      : `relative import ${specifier} leaves the package; import it by its name`
  }
  if (specifier.startsWith('node:')) return null
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const owners = RESERVED[name]
  if (owners && !owners.includes(p.folder) && !p.folder.startsWith('tooling/') && !test)
    return `${name} may only be imported in ${owners.join(', ')}`
  const declared = { ...p.manifest.dependencies, ...p.manifest.devDependencies }
  const target = byName.get(name)
  if (name.startsWith('@county/') && !target) return `${name} is no package of this workspace`
  if (name !== p.name && !(name in declared) && name !== 'vitest')
    return `${name} is not declared in ${p.folder}/package.json`
  if (!target || target === p || test) return null
  return allowed(p, rule, target) ? null : `${p.folder} must not import ${target.folder} (${rule?.why ?? 'no rule'})`
}

function allowed(p: WorkspacePackage, rule: Boundary | undefined, target: WorkspacePackage): boolean {
  if (!rule) return false
  if (target.folder.startsWith('tooling/') && !p.folder.startsWith('tooling/')) return false
  if (rule.may.includes('*')) return true
  const module = p.folder.split('/')[1] as string
  return rule.may.some((may) => target.folder === `packages/${may === 'own' ? module : may}`)
}
