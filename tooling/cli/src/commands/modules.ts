import path from 'node:path'
import type { ReleaseRow } from '@county/core/release'
import { readBuiltModule } from '@county/core-service/release/built-module'
import { publishModule } from '@county/core-service/release/publish'
import { DomainError } from '@county/kernel/errors'
import type { Command } from 'commander'
import { buildModule } from '../build-module.ts'
import type { RunCommand } from '../main.ts'
import { print } from '../print.ts'
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
          (await releases(s)).map(({ module, version, state, canaryArea, publishedAt }) => ({
            module,
            version,
            state,
            canaryArea,
            publishedAt,
          })),
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
  const flip = (name: string, description: string, verb: string, extra: (o: any) => object = () => ({})) =>
    modules
      .command(`${name} <module> [version]`)
      .description(description)
      .option('--area <path>', '试用辖区 / area of a canary')
      .option('--json', 'JSON')
      .action((module: string, version: string | undefined, o) =>
        run(o, async (s) => {
          const release = await findRelease(s, module, version)
          print(await s.command(verb, { id: release.id, ...extra(o) }), o)
        }),
      )
  flip('activate', '启用一个版本 / activate a version', 'core.release.activate')
  flip('canary', '先在一个辖区试用 / try a version in one area', 'core.release.canary', (o) => ({ areaPath: o.area }))
  flip('disable', '停用 / disable', 'core.release.disable')
  modules
    .command('rollback <module>')
    .description('退回上一个版本 / go back to the version before')
    .option('--json', 'JSON')
    .action((module: string, o) => run(o, async (s) => print(await s.command('core.release.rollback', { module }), o)))
}

const releases = (s: CliSession) => s.query<ReleaseRow[]>('core.release.list', {})

async function findRelease(s: CliSession, module: string, version: string | undefined): Promise<ReleaseRow> {
  const found = (await releases(s)).find((r) => r.module === module && (!version || r.version === version))
  if (!found) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { module, version: version ?? null } })
  return found
}
