import { PLAN_SCHOOLS } from '@county/education/school/plan-schools'
import { stageOf } from '@county/education/schooling/age'
import { DEFAULTS } from '@county/education/setting/setting-key'
import { addDays } from '@county/kernel/local-date'
import { makeName, makeSurname } from '../names.ts'
import { COUNTY_PATH } from '../places.ts'
import { type Making, type Pupil, put } from './education-tables.ts'

const GRADES = {
  kindergarten: ['K1', 'K2', 'K3'],
  primary: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
  junior: ['J1', 'J2', 'J3'],
  senior: [],
} as const
const SIZE = {
  kindergarten: DEFAULTS.classKindergarten,
  primary: DEFAULTS.classPrimary,
  junior: DEFAULTS.classJunior,
  senior: 50,
}

/** Places, teachers, posts, training, quality and support. */
export function makeProgrammes(m: Making, pupils: readonly Pupil[]): void {
  const counts = new Map<string, number>()
  for (const p of pupils) counts.set(`${p.school} ${p.grade}`, (counts.get(`${p.school} ${p.grade}`) ?? 0) + 1)
  for (const school of PLAN_SCHOOLS) {
    const stage = school.stages[0] as keyof typeof GRADES
    for (const grade of GRADES[stage]) places(m, school.name, stage, grade, counts.get(`${school.name} ${grade}`) ?? 0)
    const total = GRADES[stage].reduce((n, g) => n + (counts.get(`${school.name} ${g}`) ?? 0), 0)
    staff(m, school.name, stage, total)
  }
  quality(m)
  for (const pupil of pupils) support(m, pupil)
}

/** Places of last year, this year and, for the grades where children enter, next year. */
function places(m: Making, school: string, stage: keyof typeof GRADES, grade: string, pupils: number): void {
  const size = SIZE[stage]
  const entry = ['K1', 'P1', 'J1'].includes(grade)
  const classes = Math.max(1, Math.ceil((pupils * 1.04 + 4) / size))
  for (const year of [m.year - 1, m.year, ...(entry ? [m.year + 1] : [])])
    put(m.tables, 'school_place', `${Math.min(year, m.year)}-08-20`, {
      id: m.ids.next('51ac'),
      area_path: COUNTY_PATH,
      school_name: school,
      school_year: String(year),
      grade,
      classes,
      places: classes * size,
      other_pupils: m.random.int(4, 18),
      note: null,
    })
}

const SUBJECTS = {
  kindergarten: ['保教'],
  primary: ['语文', '数学', '英语', '科学', '体育', '音乐', '道德与法治'],
  junior: ['语文', '数学', '英语', '物理', '化学', '历史', '地理', '生物', '体育', '道德与法治'],
  senior: ['语文'],
} as const
const COURSES = [
  ['centre', '新课标学科教学研修', 24],
  ['centre', '班主任与家校协同', 16],
  ['base', '省外跟岗研修（宁波）', 80],
  ['base', '国培计划骨干教师培训', 72],
  ['studio', '名师工作室课例研磨', 32],
  ['schoolBased', '校本教研主题活动', 24],
  ['schoolBased', '青年教师课堂达标', 40],
] as const

/** A school's posts and its staff, with two years of training. */
function staff(m: Making, school: string, stage: keyof typeof GRADES, pupils: number): void {
  const ratio = { kindergarten: 12, primary: 18, junior: 13.5, senior: 12.5 }[stage]
  const teachers = Math.max(6, Math.round(pupils / ratio))
  const approved = {
    management: 3,
    senior: Math.round(teachers * 0.2),
    first: Math.round(teachers * 0.4),
    second: Math.round(teachers * 0.42),
    support: 2,
  }
  for (const [post, number] of Object.entries(approved))
    put(m.tables, 'staff_post', `${m.year - 3}-09-01`, {
      id: m.ids.next('57a0'),
      area_path: COUNTY_PATH,
      school_name: school,
      post,
      approved: number,
      valid_from: `${m.year - 3}-09-01`,
      document: '县委编办批复（示例）',
    })
  for (let i = 0; i < teachers + 5; i++) teacher(m, school, stage, i < 3 ? 'management' : i < 5 ? 'support' : null)
}

function teacher(m: Making, school: string, stage: keyof typeof GRADES, fixed: string | null): void {
  const { random } = m
  const sex = random.chance(0.62) ? '2' : '1'
  const id = m.ids.next('7eac')
  const name = makeName(random, makeSurname(random), sex)
  const startedOn = addDays(m.today, -random.int(80, 3600))
  const post =
    fixed ??
    random.weighted([
      ['senior', 18],
      ['first', 40],
      ['second', 42],
    ] as const)
  const fullTime = post !== 'support'
  put(m.tables, 'teacher', startedOn, {
    id,
    area_path: COUNTY_PATH,
    name,
    school_name: school,
    sex,
    kind: random.weighted([
      ['established', 78],
      ['special', 9],
      ['exchange', 4],
      ['support', 3],
      ['hired', 6],
    ] as const),
    post,
    full_time: fullTime,
    stage,
    subject: fullTime ? random.pick(SUBJECTS[stage]) : null,
    degree: random.pick(['本科', '本科', '大专', '研究生']),
    started_on: startedOn,
  })
  if (!fullTime) return
  for (let n = random.int(1, 5); n > 0; n--) {
    const [platform, course, hours] = random.pick(COURSES)
    const on = addDays(m.today, -random.int(3, 420))
    if (on < startedOn) continue
    put(m.tables, 'teacher_training', on, {
      id: m.ids.next('74a1'),
      area_path: COUNTY_PATH,
      teacher_name: name,
      school_name: school,
      platform,
      course,
      organiser: platform === 'base' ? '东西部协作研修基地' : '县教师发展中心',
      started_on: on,
      ended_on: addDays(on, random.int(1, 3)),
      hours,
      passed: random.chance(0.96),
      teacher_id: id,
    })
  }
}

const QUALITY = [
  ['kindergarten', 'enrolment', 88, 88.4],
  ['primary', 'retention', 99.2, 99.1],
  ['primary', 'pass', 82, 85],
  ['primary', 'excellent', 18, 22],
  ['junior', 'retention', 95.4, 95.3],
  ['junior', 'pass', 52, 58],
  ['junior', 'excellent', 9, 13],
  ['junior', 'promotion', 86, 90],
] as const

/** Four school years of quality by stage: rising, still behind the prefecture in places. */
function quality(m: Making): void {
  for (const [stage, measure, base, prefecture] of QUALITY)
    for (let back = 4; back >= 1; back--) {
      const year = m.year - back
      const grown = (4 - back) * m.random.int(40, 130) * (measure === 'retention' ? 0.003 : 0.01)
      const round = (n: number) => Math.min(100, Math.round(n * 100) / 100)
      put(m.tables, 'quality', `${year + 1}-08-15`, {
        id: m.ids.next('9a11'),
        area_path: COUNTY_PATH,
        school_year: String(year),
        stage,
        measure,
        school_name: null,
        value: round(base + grown),
        county: round(base + grown * 0.8 + 0.4),
        prefecture: round(prefecture + (4 - back) * 0.15),
        rank: Math.max(1, 7 - (4 - back)),
        origin: '州教育质量监测（示例）',
      })
    }
}

/** What pupils of a stage receive in the demo: kind, share of pupils, yuan a term. */
const SUPPORTS: Readonly<Record<string, readonly (readonly [kind: string, share: number, yuan: number])[]>> = {
  kindergarten: [['kindergarten', 0.3, 250]],
  primary: [
    ['meal', 0.93, 500],
    ['living', 0.34, 500],
  ],
  junior: [
    ['meal', 0.93, 500],
    ['living', 0.38, 625],
  ],
  senior: [['seniorGrant', 0.45, 1000]],
  vocational: [
    ['vocationalGrant', 0.5, 1000],
    ['yulu', 0.4, 1500],
  ],
  higher: [['yulu', 0.5, 1500]],
}

/** Support of last spring and this autumn, paid in May and in October. */
function support(m: Making, pupil: Pupil): void {
  const terms = [
    { schoolYear: m.year - 1, term: 'spring', paidOn: `${m.year}-05-${10 + m.random.int(0, 15)}` },
    { schoolYear: m.year, term: 'autumn', paidOn: `${m.year}-10-${10 + m.random.int(0, 15)}` },
  ]
  for (const [kind, share, yuan] of SUPPORTS[stageOf(pupil.grade)] ?? []) {
    if (!m.random.chance(share)) continue
    for (const { schoolYear, term, paidOn } of terms) {
      if (schoolYear < m.year && ['K1', 'P1', 'J1', 'S1', 'V1'].includes(pupil.grade)) continue
      const day = paidOn > m.today ? null : paidOn
      put(m.tables, 'support', day ?? m.start, {
        id: m.ids.next('5099'),
        person_id: pupil.person.id,
        person_name: pupil.person.name,
        area_path: pupil.person.areaPath,
        kind,
        school_year: String(schoolYear),
        term,
        amount: yuan * 100,
        paid_on: day,
        school_name: pupil.school,
        note: null,
      })
    }
  }
}
