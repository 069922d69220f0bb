import type { Context } from './verb.ts'

/** Writes audit lines for tables that a subscriber or job changed, so that figures computed from them are not reused. */
export async function noteChange(
  c: Context,
  verb: string,
  entities: readonly string[],
  entityId: string | null,
  after: object,
) {
  await c.tx.query(
    `insert into core.audit (verb, actor_id, actor_name, post_id, area_path, entity, entity_id, after, request_id)
     select $1, $2, $3, $4, $5, e, $7, $8, $9 from unnest($6::text[]) e`,
    [
      verb,
      c.actor.id,
      c.actor.name,
      c.actor.postId,
      c.actor.areaPath,
      entities,
      entityId,
      JSON.stringify(after),
      c.requestId,
    ],
  )
}
