import { type Context, command, query } from '@county/api-kit/verb'
import { AdhocRequest, AskedField, AskUnits, HeldField } from '@county/coordination/adhoc/request'
import { assertNotHeld, assertNotice, findHeld, formRegister } from '@county/coordination/adhoc/rules'
import { errors } from '@county/coordination/errors'
import { noticesPort } from '@county/core/ports/notices'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { todayIn } from '@county/kernel/local-date'
import { z } from 'zod'
import { isBureau, isOfUnit } from '../support/access.ts'
import { loadCalendar, settingNumber } from '../support/calendar.ts'
import { loadUnits } from '../support/units.ts'

const registerOf = (c: Context) => formRegister(c.modules.flatMap((m) => m.ledgers))

/** Which of the fields one means to ask for the ledgers hold already. */
export const checkRequest = query({
  name: 'coordination.adhoc.check',
  title: { zh: '查重', en: 'Check what is held' },
  permission: 'coordination.adhoc.ask',
  input: z.object({ fields: z.array(AskedField).max(30) }),
  output: z.array(HeldField),
  run: async (c, { fields }) => findHeld(fields, registerOf(c)),
})

/** Asks units for something the ledgers don't hold, with enough notice or a named reason for the hurry. */
export const ask = command({
  name: 'coordination.adhoc.ask',
  title: { zh: '发起即需即报', en: 'Ask for an ad-hoc report' },
  permission: 'coordination.adhoc.ask',
  entity: 'coordination.adhoc_request',
  input: AskUnits,
  output: z.object({ id: z.uuid() }),
  async run(c, input) {
    assertNotHeld(input.fields, registerOf(c))
    const days = await settingNumber(c, 'coordination.minNoticeDays')
    assertNotice(input, c.today, await loadCalendar(c), days)
    const units = await loadUnits(c)
    const asked = input.units.map((name) => {
      const unit = units.find(name, c.today)
      if (!unit) throw errors.error('UNITS_NOT_ALLOWED', { unit: name })
      return unit
    })
    const id = newId()
    await c.tx.exec(
      `insert into coordination.adhoc_request (id, title, purpose, due_on, fields, hurry_reason, asked_at, asked_by_name, area_path)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        input.title,
        input.purpose,
        input.dueOn,
        JSON.stringify(input.fields),
        input.hurryReason ?? null,
        c.now,
        c.actor.name,
        c.actor.areaPath,
      ],
    )
    await c.tx.exec(
      `insert into coordination.adhoc_answer (request_id, unit_id, unit_name, area_path)
       select $1, (u->>'id')::uuid, u->>'name', $3 from jsonb_array_elements($2::jsonb) u on conflict do nothing`,
      [id, JSON.stringify(asked), c.actor.areaPath],
    )
    for (const unit of asked)
      await c.ports.find(noticesPort)?.send({
        module: 'coordination',
        key: `coordination.adhoc.${id}.${unit.id}`,
        title: `即需即报：${input.title}`,
        body: `请于${input.dueOn}前报送。${input.purpose}`,
        level: 'todo',
        href: '/coordination/requests',
        toUnit: unit.id,
      })
    return {
      value: { id },
      audit: { entityId: id, after: input, ...(input.hurryReason ? { reason: input.hurryReason } : {}) },
    }
  },
})

/** Ad-hoc requests: the bureau sees all with their answers, a unit those that ask it. */
export const listRequests = query({
  name: 'coordination.adhoc.list',
  title: { zh: '查询即需即报', en: 'List ad-hoc requests' },
  permission: 'coordination.adhoc.answer',
  input: z.object({}),
  output: z.array(AdhocRequest),
  async run(c) {
    const all = isBureau(c.actor)
    const rows = await c.tx.query<any>(
      `select r.*, jsonb_agg(to_jsonb(a) order by a.unit_name) as answers
       from coordination.adhoc_request r join coordination.adhoc_answer a on a.request_id = r.id
       where $1 or a.unit_id = $2 group by r.id order by r.due_on desc, r.id desc limit 200`,
      [all, c.actor.unitId],
    )
    return rows.map((r) => ({
      id: r.id,
      title: r.title,
      purpose: r.purpose,
      dueOn: r.due_on,
      fields: r.fields,
      hurryReason: r.hurry_reason,
      askedAt: r.asked_at,
      askedByName: r.asked_by_name,
      answers: r.answers.map((a: any) => ({
        id: a.id,
        unitName: a.unit_name,
        values: a.values,
        answeredAt: a.answered_at,
        answeredByName: a.answered_by_name,
        onTime: a.answered_at ? todayIn(new Date(a.answered_at)) <= r.due_on : null,
      })),
    }))
  },
})

/** Answers an ad-hoc request for one's own unit; may be corrected until the due day. */
export const answer = command({
  name: 'coordination.adhoc.answer',
  title: { zh: '回复即需即报', en: 'Answer an ad-hoc request' },
  permission: 'coordination.adhoc.answer',
  entity: 'coordination.adhoc_answer',
  input: z.strictObject({ answerId: z.uuid(), values: z.record(z.string().max(40), z.string().max(500)) }),
  output: z.object({ answeredAt: z.string() }),
  async run(c, { answerId, values }) {
    const row = await c.tx.maybe<{
      unit_id: string | null
      unit_name: string
      fields: { label: string }[]
      values: unknown
    }>(
      `select a.unit_id, a.unit_name, a.values, r.fields from coordination.adhoc_answer a join coordination.adhoc_request r on r.id = a.request_id
       where a.id = $1 for update of a`,
      [answerId],
    )
    if (!row) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { answerId } })
    if (!isOfUnit(c.actor, row.unit_id)) throw errors.error('NOT_YOUR_UNIT', { unit: row.unit_name })
    const missing = row.fields.filter((f) => !values[f.label]?.trim()).map((f) => f.label)
    if (missing.length)
      throw errors.error('REPORT_INCOMPLETE', { count: missing.length, lines: missing.slice(0, 3).join('、') })
    await c.tx.exec(
      `update coordination.adhoc_answer set values = $2, answered_at = $3, answered_by_name = $4 where id = $1`,
      [answerId, JSON.stringify(values), c.now, c.actor.name],
    )
    return {
      value: { answeredAt: c.now.toISOString() },
      audit: { entityId: answerId, before: row.values, after: values },
    }
  },
})
