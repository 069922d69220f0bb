/** The period's parameters with their types: $1 first day, $2 last day counted, $3 month. */
export const PERIOD = `with period as (select $1::date as first, $2::date as last, $3::text as month)`

/** A held job on the last day counted. */
export const HELD = `j.started_on <= p.last and (j.ended_on is null or j.ended_on >= p.last) and employment.counts(j.closed_reason)`

/** Columns of a counted row of a ledger's table under an alias. */
export const row = (table: string, alias: string, amount = '1', hit = 'true') =>
  `'employment.${table}' as row_table, ${alias}.id as row_id, ${alias}.version as row_version, ${alias}.area_path,
   (${amount})::numeric as amount, ${hit} as hit`
