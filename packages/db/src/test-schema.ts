import { withAdmin } from './admin.ts'
import type { TxContext } from './tx.ts'
import { areaEnd } from './tx.ts'

/** Area paths of the tests: a street, a sibling of it, and a community inside the first. */
export const STREET = '522324.1001.'
export const SIBLING = '522324.1002.'
export const COMMUNITY = '522324.1001.003.'
/** Account that acts in tests. */
export const ACTOR = '0199a000-0000-7000-8000-000000000001'

/** The context of a module's official whose scope begins at `area`. */
export function actingIn(area: string, role = 'county_demo'): TxContext {
  return { role, areaFrom: area, areaTo: areaEnd(area), actorId: ACTOR }
}

/** Standard columns of a governed table. */
export const STANDARD = `id uuid primary key default uuidv7(), version int not null default 1, area_path text not null,
  created_at timestamptz not null default now(), created_by uuid, updated_at timestamptz not null default now(),
  updated_by uuid`

/** Two made-up modules, each with a governed table; demo.card also has a person. */
export async function createDemoModules(adminUrl: string): Promise<void> {
  await withAdmin(adminUrl, (admin) =>
    admin.script(`
      create schema demo;
      create table demo.card (${STANDARD}, person_id uuid, name text unique, due_on date, fee bigint, rate numeric);
      select core.govern('demo.card');
      create index card_area on demo.card (area_path);
      create schema other;
      create table other.note (${STANDARD}, household_id uuid, name text);
      select core.govern('other.note');
    `),
  )
}
