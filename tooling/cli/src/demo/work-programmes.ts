import { addDays } from '@county/kernel/local-date'
import { COUNTY_PATH } from './places.ts'
import type { Ids, Random } from './random.ts'
import type { DemoRow } from './store.ts'
import { put, type Tables, type Worker } from './work.ts'

const OPENINGS = [
  ['inside', '腾龙食用菌产业园', '采菇工', 'mushroom', 'mushroom', 'site', null, 'part', 240_000],
  ['inside', '霞湖世家服饰（晴隆）有限公司', '缝纫工', 'sewing', 'handicraft', 'county', null, 'day', 320_000],
  ['inside', '三宝产业园鞋业', '制鞋工', 'shoes', 'handicraft', 'site', null, 'day', 300_000],
  ['inside', '阿妹戚托旅游服务公司', '景区服务员', 'tourism', 'sanbaoTourism', 'site', null, 'rotating', 260_000],
  ['inside', '晴隆茶业有限公司', '采茶工', 'tea', 'tea', 'county', null, 'part', 220_000],
  ['inside', '晴隆县城建工程队', '砌筑工', 'construction', 'construction', 'county', null, 'day', 420_000],
  ['outside', '东莞电子厂', '装配工', 'electronics', 'manufacturing', 'outside', '440000', 'rotating', 520_000],
  ['outside', '宁波服装厂', '车位工', 'sewing', 'manufacturing', 'outside', '330000', 'rotating', 560_000],
  ['outside', '惠州五金厂', '操作工', 'other', 'manufacturing', 'outside', '440000', 'rotating', 500_000],
] as const

/** Openings of this autumn, at home and outside. */
export function makeOpenings(random: Random, ids: Ids, tables: Tables, today: string): void {
  for (let round = 0; round < 4; round++)
    for (const [direction, employer, post, trade, industry, place, province, shift, wage] of OPENINGS) {
      const published = addDays(today, -random.int(3, 80))
      put(tables, 'job_opening', {
        id: ids.next('09e1'),
        area_path: COUNTY_PATH,
        direction,
        employer,
        post,
        trade,
        industry,
        skills_wanted: trade === 'other' ? [] : [trade],
        headcount: random.int(2, 30),
        place,
        province,
        address: null,
        shift,
        wage_from: wage,
        wage_to: wage + random.int(4, 16) * 10_000,
        insured: random.chance(0.7),
        lodging: direction === 'outside',
        flexible_for_carers: shift === 'part',
        min_age: 18,
        max_age: 55,
        published_on: published,
        valid_until: addDays(published, 120),
      })
    }
}

const TRADES = [
  ['sewing', '缝纫工技能提升班'],
  ['mushroom', '食用菌种植技术班'],
  ['cooking', '中式烹调班'],
  ['housekeeping', '家政服务班'],
  ['electrician', '电工焊工班'],
  ['embroidery', '民族刺绣班'],
  ['retail', '电商直播班'],
] as const

/** Training batches since 2021; most trainees passed, some attended twice (and count once). */
export function makeTraining(
  random: Random,
  ids: Ids,
  tables: Tables,
  workers: readonly Worker[],
  today: string,
  scale: number,
): void {
  const pool = workers.filter((w) => w.willing)
  for (let n = 0; n < 62 * scale; n++) {
    const [trade, name] = random.pick(TRADES)
    const start = addDays('2021-04-12', random.int(0, 1680))
    if (start > addDays(today, -12)) continue
    const id = ids.next('7a16')
    const batchNo = `PX${start.slice(0, 4)}${String(n + 1).padStart(4, '0')}`
    put(tables, 'training_batch', {
      id,
      area_path: COUNTY_PATH,
      batch_no: batchNo,
      name,
      trade,
      organiser: '县人社局职业技能培训中心',
      venue: '安置区服务中心',
      starts_on: start,
      ends_on: addDays(start, 9),
      days: 10,
      seats: 50,
      subsidy: 150_000,
    })
    const trainees = new Map(
      Array.from({ length: random.int(36, 50) }, () => random.pick(pool)).map((w) => [w.person.id, w]),
    )
    for (const { person, job } of trainees.values()) {
      const result = random.weighted([
        ['passed', 88],
        ['failed', 7],
        ['dropped', 5],
      ] as const)
      put(tables, 'training_enrolment', {
        id: ids.next('7e40'),
        area_path: person.areaPath,
        person_id: person.id,
        person_name: person.name,
        batch_no: batchNo,
        batch_id: id,
        batch_name: name,
        enrolled_on: addDays(start, -3),
        days_attended: result === 'dropped' ? 3 : random.int(8, 10),
        result,
        completed_on: result === 'passed' ? addDays(start, 10) : null,
        certificate_no: result === 'passed' ? `ZS${batchNo}${ids.next('ce47').slice(-5)}` : null,
        employed_after: Boolean(job),
      })
    }
  }
}

/** Public-welfare posts of the communities with the people who hold them. */
export function makeWelfare(ids: Ids, tables: Tables, workers: readonly Worker[], today: string, scale: number): void {
  const kinds = [
    ['cleaning', '保洁员', 'public'],
    ['security', '治安巡逻员', 'public'],
    ['building', '楼栋管理员', 'public'],
    ['facility', '菌棚管护员', 'mushroom'],
  ] as const
  const holders = workers.filter((w) => w.status === 'flexible' && w.person.age >= 40 && w.person.age < 60)
  kinds.forEach(([kind, name, industry], i) => {
    const id = ids.next('90e5')
    const postNo = `GYX${String(i + 1).padStart(3, '0')}`
    put(tables, 'welfare_post', {
      id,
      area_path: COUNTY_PATH,
      post_no: postNo,
      name,
      kind,
      unit: '各安置社区',
      industry,
      duties: `${name}日常工作`,
      seats: 120 * scale,
      subsidy: 80_000,
      opens_on: '2021-01-01',
    })
    for (const [n, w] of holders.slice(i * 60 * scale, (i + 1) * 60 * scale).entries()) {
      const started = addDays(today, -200 - ((i * 211 + n * 37) % 910))
      if (w.job) w.job.started_on = started
      put(tables, 'welfare_assignment', assignment(ids, w, id, postNo, name, started))
      if (w.job)
        Object.assign(w.job, {
          kind: 'welfare',
          industry,
          employer: '各安置社区',
          post: name,
          channel: 'welfare',
          place: 'site',
          province: null,
          monthly_income: 180_000,
        })
    }
  })
}

function assignment(ids: Ids, w: Worker, postId: string, postNo: string, postName: string, started: string): DemoRow {
  return {
    id: ids.next('a551'),
    area_path: w.person.areaPath,
    person_id: w.person.id,
    person_name: w.person.name,
    post_no: postNo,
    post_id: postId,
    post_name: postName,
    started_on: started,
    agreed_until: addDays(started, 1094),
    subsidy: 80_000,
    job_id: w.job?.id ?? null,
  }
}
