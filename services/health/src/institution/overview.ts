import { query } from '@county/api-kit/verb'
import { InstitutionOverview } from '@county/health/institution/verbs'
import { z } from 'zod'

/** Every institution with its staff by post and the persons it manages; those that are not open yet first. */
export const overview = query({
  name: 'health.institution.overview',
  title: { zh: '机构与人员概况', en: 'Institutions and staff' },
  permission: 'health.institution.read',
  input: z.object({}),
  output: InstitutionOverview,
  async run(c) {
    const institutions = await c.tx.query<InstitutionOverview['institutions'][number]>(SQL, [c.today])
    return { today: c.today, institutions }
  },
})

const SQL = `
  select i.id, i.name, i.kind, i.site, i.state, i.planned_on as "plannedOn", i.opened_on as "openedOn", i.designated, i.note,
    count(s.id)::int as staff,
    (count(s.id) filter (where s.post in ('physician', 'assistant', 'general', 'chinese', 'rural')))::int as physicians,
    (count(s.id) filter (where s.post = 'nurse'))::int as nurses,
    (count(s.id) filter (where s.post = 'publicHealth'))::int as "publicHealth",
    (count(s.id) filter (where s.licensed_until <= $1::date + health.setting_on('licenceAhead', $1::date)))::int as "licencesEnding",
    (select count(*)::int from health.contract k where k.institution_name = i.name and k.closed_on is null
      and k.signed_on <= $1::date and k.valid_to >= $1::date) as managed
  from health.institution i
  left join health.staff s on s.institution_name = i.name and s.closed_on is null
  where i.closed_on is null
  group by i.id
  order by i.state = 'open', i.site nulls last, i.name`
