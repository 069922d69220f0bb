import { ident, Params, tableIdent } from '@county/api-kit/sql'
import type { CommandContext } from '@county/api-kit/verb'

/** New values of a row's columns. */
export type Patch = Record<string, unknown>

/** Collects changes of rows, so that each row gets one new version, however many steps touch it. */
export class Patches {
  readonly #table: string
  readonly #rows = new Map<string, Patch>()

  constructor(table: string) {
    this.#table = table
  }

  /** Adds values for a row; later ones win. */
  add(id: string, values: Patch): void {
    this.#rows.set(id, { ...this.#rows.get(id), ...values })
  }

  /** What is collected for a row so far. */
  get(id: string): Patch | undefined {
    return this.#rows.get(id)
  }

  /** Writes everything. */
  async store(c: CommandContext): Promise<void> {
    for (const [id, values] of this.#rows) {
      const params = new Params()
      const sets = Object.entries(values).map(([name, value]) => `${ident(name)} = ${params.add(value)}`)
      sets.push(`source = '{"kind": "typed"}'`)
      await c.tx.query(
        `update ${tableIdent(this.#table)} set ${sets.join(', ')} where id = ${params.add(id)}`,
        params.values,
      )
    }
  }
}
