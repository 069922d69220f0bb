import { createCipher } from '@county/db/cipher'
import { copyInto } from '@county/db/copy-into'
import { copyLine } from '@county/db/copy-text'
import { loadKeys } from '@county/db/keys'
import pg from 'pg'

/**
 * Tables of the floor beside the county's own: citizen numbers in the clear, and copies without triggers or policies to
 * run bare UPDATEs on. Made once; the demonstration's numbers were never issued to anybody.
 */
export async function makeFloorTables(adminUrl: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`select to_regclass('bench.person_number') is not null as there`)
    if (rows[0].there) return
    await client.query(`begin; drop schema if exists bench cascade; create schema bench;
      create table bench.person_number (id uuid primary key, id_number text)`)
    for (const table of ['service_card_check', 'labour_record'])
      await client.query(`create table bench.${table} as select * from employment.${table};
        alter table bench.${table} add primary key (id)`)
    const cipher = createCipher(loadKeys({ dataDir, env: process.env }))
    const persons = await client.query(
      `select id, id_number_sealed from residents.person where id_number_sealed is not null`,
    )
    const lines = persons.rows.map((p) => copyLine([p.id, cipher.open(p.id_number_sealed)]))
    await copyInto(client as never, 'copy bench.person_number (id, id_number) from stdin', lines)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
