import type { Context } from '@county/api-kit/verb'
import type { LocalDate } from '@county/kernel/local-date'

/** A unit of the county with every name it has had. */
export interface KnownUnit {
  id: string
  validTo: string | null
  successorId: string | null
  names: { name: string; shortName: string; from: string; to: string | null }[]
}

/** The county's units, for finding those the plan names. */
export class Units {
  readonly #byId: Map<string, KnownUnit>
  readonly #byName = new Map<string, KnownUnit>()

  constructor(units: readonly KnownUnit[]) {
    this.#byId = new Map(units.map((u) => [u.id, u]))
    for (const u of units)
      for (const n of u.names)
        for (const name of [n.name, n.shortName]) if (!this.#byName.has(name)) this.#byName.set(name, u)
  }

  /** The unit that answers for a name of the plan on a day: its successor where it has ended; undefined when unknown. */
  find(name: string, on: LocalDate): { id: string; name: string } | undefined {
    let unit = this.#byName.get(name)
    for (let hops = 0; unit && hops < 10; hops++) {
      const next = unit.validTo && unit.validTo <= on && unit.successorId ? this.#byId.get(unit.successorId) : undefined
      if (!next) return { id: unit.id, name: nameOn(unit, on) ?? name }
      unit = next
    }
    return undefined
  }

  /** The name of a unit on a day, as the plan writes it (县人社局). */
  nameOf(id: string, on: LocalDate): string | undefined {
    const unit = this.#byId.get(id)
    return unit && nameOn(unit, on)
  }
}

function nameOn(unit: KnownUnit, on: LocalDate): string | undefined {
  const name = unit.names.find((n) => n.from <= on && (n.to === null || n.to > on)) ?? unit.names[0]
  return name?.name
}

/** Every unit with its names. */
export async function loadUnits(c: Context): Promise<Units> {
  const rows = await c.tx.query<KnownUnit>(
    `select u.id, u.valid_to as "validTo", u.successor_id as "successorId",
       jsonb_agg(jsonb_build_object('name', n.name, 'shortName', n.short_name, 'from', n.valid_from, 'to', n.valid_to)
         order by n.valid_from desc) as names
     from core.unit u join core.unit_name n on n.unit_id = u.id group by u.id`,
  )
  return new Units(rows)
}
