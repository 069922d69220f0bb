import path from 'node:path'
import { listMisfits, sayMisfits } from '@county/api/contract-gate'
import type { Area } from '@county/core/area'
import { coreErrors } from '@county/core/errors'
import type { ReleaseHealth, ReleaseRow } from '@county/core/release'
import { readBuiltModule } from '@county/core-service/release/built-module'
import { publishModule } from '@county/core-service/release/publish'
import { DomainError } from '@county/kernel/errors'
import type { Command } from 'commander'
import { buildModule } from '../build-module.ts'
import type { RunCommand } from '../main.ts'
import { EXIT, print } from '../print.ts'
import type { CliSession } from '../session.ts'

const ROOT = path.resolve(import.meta.dirname, '../../../..')

/** `county modules …`: releases of the modules' interfaces. */
export function addModuleCommands(program: Command, run: RunCommand): void {
  const modules = program.command('modules').description('模块发布 / releases of modules')
  modules
    .command('list')
    .description('各模块的发布 / releases of every module')
    .option('--json', 'JSON')
    .action((o) =>
      run(o, async (s) =>
        print(
          (await releases(s)).map(
            ({ module, version, state, canaryArea, publishedAt, fit, errors, changedReason }) => ({
              module,
              version,
              state,
              canaryArea,
              publishedAt,
              fit,
              errors,
              changedReason,
            }),
          ),
          o,
        ),
      ),
    )
  modules
    .command('publish <module>')
    .description('构建并发布一个模块（不影响正在使用的版本） / build and store a module; what is in use stays')
    .option('--activate', '发布后立即启用 / activate it at once')
    .option('--built', '不再构建，直接发布已有产物 / publish what is built already')
    .option('--folder <path>', '发布另一文件夹中的产物 / publish what was built into another folder')
    .option('--json', 'JSON')
    .action((module: string, o) =>
      run(o, async (s) => {
        if (!o.built && !o.folder) buildModule(module)
        const built = await readBuiltModule(path.resolve(o.folder ?? path.join(ROOT, 'apps', module, 'dist')))
        if (built.id !== module) throw new Error(`${built.folder} holds ${built.id}, not ${module}`)
        const { kit, config } = s.platform
        print(await publishModule(kit, config, s.actor, built, { activate: Boolean(o.activate) }), o)
      }),
    )
  const flip = (name: string, description: string) =>
    modules
      .command(`${name} <module> [version]`)
      .description(description)
      .option('--reason <text>', '原因，记入审计 / why; goes into the audit', REASON)
      .option('--json', 'JSON')
  const send = (verb: string) => (module: string, version: string | undefined, o: any) =>
    run(o, async (s) => {
      const release = await findRelease(s, module, version, verb)
      const more = o.area ? { areaPath: await areaPath(s, o.area) } : {}
      print(await s.command(verb, { id: release.id, reason: o.reason, ...more }), o)
    })
  for (const [name, description] of [
    ['activate', '启用一个版本 / activate a version'],
    ['disable', '停用，模块从门户消失 / disable: the module leaves the portal'],
    ['withdraw', '撤回一个版本，不再启用 / withdraw for good'],
  ] as const)
    flip(name, description).action(send(`core.release.${name}`))
  flip('canary', '先在一个辖区试用 / try a version in one area')
    .requiredOption('--area <code>', '辖区代码、路径或名称 / code, path or name of the area')
    .action(send('core.release.canary'))
  modules
    .command('rollback <module>')
    .description('退回上一个版本 / go back to the version before')
    .option('--reason <text>', '原因，记入审计 / why; goes into the audit', REASON)
    .option('--json', 'JSON')
    .action((module: string, o) =>
      run(o, async (s) => {
        const from = performance.now()
        const release = await s.command<object>('core.release.rollback', { module, reason: o.reason })
        print({ ...release, ms: Math.round(performance.now() - from) }, o)
      }),
    )
  modules
    .command('check')
    .description('本版服务端与正在使用的界面是否对得上 / whether this server fits the interfaces in use')
    .action((o) =>
      run(o, async (s) => {
        const misfits = await listMisfits(s.platform.kit)
        if (misfits.length === 0) return print('对得上 / fits', o)
        process.exitCode = EXIT.attention
        console.error(sayMisfits(misfits))
      }),
    )
  addPauseCommands(modules, run)
}

const REASON = '运维操作'

/** `county modules pause|resume`: close a module's verbs for a while; everything else works. */
function addPauseCommands(modules: Command, run: RunCommand): void {
  modules
    .command('pause <module>')
    .description('暂停一个模块的服务 / close a module for a while')
    .option('--until <time>', '预计恢复时间 / when it is expected back, ISO')
    .option('--reason <text>', '原因，用户可见 / why; shown to users', '系统维护')
    .option('--json', 'JSON')
    .action((module: string, o) =>
      run(o, async (s) => {
        const until = o.until ? new Date(o.until).toISOString() : null
        print(await s.command('core.modulePause.pause', { module, until, reason: o.reason }), o)
      }),
    )
  modules
    .command('resume <module>')
    .description('恢复一个模块的服务 / open a module again')
    .option('--reason <text>', '原因 / why', REASON)
    .option('--json', 'JSON')
    .action((module: string, o) =>
      run(o, async (s) => print(await s.command('core.modulePause.resume', { module, reason: o.reason }), o)),
    )
}

const releases = (s: CliSession) => s.query<ReleaseHealth[]>('core.release.list', {})

/** States from which a verb takes a release when no version is named; the newest of them. */
const FROM: Record<string, readonly ReleaseRow['state'][]> = {
  'core.release.activate': ['canary', 'stored', 'disabled'],
  'core.release.canary': ['stored', 'disabled'],
  'core.release.disable': ['active'],
  'core.release.withdraw': ['canary', 'stored', 'disabled'],
}

async function findRelease(
  s: CliSession,
  module: string,
  version: string | undefined,
  verb: string,
): Promise<ReleaseRow> {
  const own = (await releases(s)).filter((r) => r.module === module)
  const found = version
    ? own.find((r) => r.version === version)
    : FROM[verb]!.flatMap((state) => own.filter((r) => r.state === state))[0]
  if (!found) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { module, version: version ?? null } })
  return found
}

/** The path of an area by its path, the code of its last segment, or its name. Throws AREA_UNKNOWN. */
async function areaPath(s: CliSession, asked: string): Promise<string> {
  const areas = await s.query<Area[]>('core.area.tree', {})
  const fits = areas.filter((a) => a.path === asked || a.code === asked || a.name === asked)
  if (fits.length !== 1) throw coreErrors.error('AREA_UNKNOWN', { path: asked })
  return fits[0]!.path
}
