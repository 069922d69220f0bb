/** Collects parameters while SQL text is put together: `$1`, `$2` … in the order of adding. */
export class Params {
  readonly values: unknown[] = []

  /** Adds a value and gives its placeholder. */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

/** A quoted identifier; only lower-case names with digits and underscores pass. */
export function ident(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${name}`)
  return `"${name}"`
}

/** A qualified table name `schema.table`, each part checked. */
export function tableIdent(table: string): string {
  return table.split('.').map(ident).join('.')
}
