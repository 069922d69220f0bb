import { createHash } from 'node:crypto'
import { contractOfModule } from '@county/api-kit/contract'
import type { ServerModule } from '@county/api-kit/module'
import type { Context } from '@county/api-kit/verb'
import { type ContractProblem, compareContracts } from '@county/core/contract/compare'
import type { Contract } from '@county/core/contract/contract'

/** SHA-256 of a contract, in hex: equal contracts have equal ones. */
function contractHash(contract: Contract): string {
  return createHash('sha256').update(JSON.stringify(contract)).digest('hex')
}

/** Keeps a contract under its hash, once. Answers the hash. */
export async function keepContract(c: Context, contract: Contract): Promise<string> {
  const hash = contractHash(contract)
  await c.tx.query(`insert into core.contract_snapshot (hash, body) values ($1, $2) on conflict (hash) do nothing`, [
    hash,
    JSON.stringify(contract),
  ])
  return hash
}

/** Writes down what this process offers, as what servers offer from now on. */
export async function serveContracts(c: Context): Promise<void> {
  for (const module of c.modules) {
    const hash = await keepContract(c, contractOfModule(module))
    await c.tx.query(
      `insert into core.module_contract as m (module, hash, served_at) values ($1, $2, $3)
       on conflict (module) do update set hash = excluded.hash, served_at = excluded.served_at`,
      [module.id, hash, c.now],
    )
  }
}

/** What the servers offer of a module: what was written down when they started, else what this process offers. */
export async function liveContract(c: Context, module: string): Promise<Contract | undefined> {
  const row = await c.tx.maybe<{ body: Contract }>(
    `select s.body from core.module_contract m join core.contract_snapshot s on s.hash = m.hash where m.module = $1`,
    [module],
  )
  return row?.body ?? ownContract(c.modules, module)
}

/** What this process offers of a module; undefined when it does not run here. */
export function ownContract(modules: readonly ServerModule[], module: string): Contract | undefined {
  const found = modules.find((m) => m.id === module)
  return found && contractOfModule(found)
}

/** A release in use that does not work with what would be offered. */
export interface Misfit {
  module: string
  version: string
  state: string
  problems: ContractProblem[]
}

/** Releases in use (active or tried) whose interface needs what these modules do not offer. */
export async function findMisfits(c: Context, offered: (module: string) => Contract | undefined): Promise<Misfit[]> {
  const live = await c.tx.query<{ module: string; version: string; state: string; body: Contract }>(
    `select r.module, r.version, r.state, s.body from core.module_release r
     join core.contract_snapshot s on s.hash = r.contract
     where r.state in ('active', 'canary') order by r.module, r.version`,
  )
  return live.flatMap(({ body, ...release }) => {
    const contract = offered(release.module)
    // A module that does not run answers nothing at all, and says so.
    const problems = contract ? compareContracts(body, contract) : []
    return problems.length ? [{ ...release, problems }] : []
  })
}
