import { systemActor } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import { explainProblems } from '@county/core/contract/compare'
import { findMisfits, type Misfit, ownContract, serveContracts } from '@county/core-service/release/contracts'

const within = <T>(kit: Kit, readOnly: boolean, work: Parameters<typeof openContext<T>>[4]) =>
  openContext(kit, 'core', systemActor('启动', ''), { readOnly }, work)

/** Releases in use whose interface would break with what this process offers. */
export const listMisfits = (kit: Kit): Promise<Misfit[]> =>
  within(kit, true, (c) => findMisfits(c, (module) => ownContract(kit.modules, module)))

/** Says which interface would break, at which verb and field, and what to do, in both languages. */
export function sayMisfits(misfits: readonly Misfit[]): string {
  return misfits
    .map(({ module, version, state, problems }) => {
      const { zh, en } = explainProblems(problems)
      return `${module} ${version} (${state})\n${indent(zh)}\n${indent(en)}`
    })
    .join('\n')
}

const indent = (text: string) => text.replace(/^/gm, '  ')

/**
 * Refuses to serve what would break an interface in use. CONTRACT_CHECK=warn only says so: for development, and for the
 * day on which there is no other way.
 */
export async function assertContracts(kit: Kit, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const misfits = await listMisfits(kit)
  if (misfits.length === 0) return
  const said = sayMisfits(misfits)
  if (env.CONTRACT_CHECK !== 'warn')
    throw new Error(
      `服务端与正在使用的界面对不上，未启动。The server does not fit interfaces in use and was not started.\n${said}`,
    )
  kit.log.warn({ misfits: misfits.map((m) => `${m.module} ${m.version}`) }, said)
}

/** Writes down what this process offers; answers what puts back what was written before. */
export async function offerContracts(kit: Kit): Promise<() => Promise<void>> {
  const SELECT = `select module, hash, served_at from core.module_contract`
  const before = await within(kit, false, async (c) => {
    const rows = await c.tx.query<{ module: string; hash: string; served_at: string }>(SELECT)
    await serveContracts(c)
    return rows
  })
  return () =>
    within(kit, false, async (c) => {
      for (const row of before)
        await c.tx.query(`update core.module_contract set hash = $2, served_at = $3 where module = $1`, [
          row.module,
          row.hash,
          row.served_at,
        ])
    })
}
