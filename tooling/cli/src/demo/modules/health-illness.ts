import { Admission } from '@county/health/admission/admission'
import { FollowUp } from '@county/health/care/follow-up'
import { nextFollowUp } from '@county/health/care/rules'
import { Illness } from '@county/health/illness/illness'
import { IllnessCost } from '@county/health/illness/illness-cost'
import { DEFAULTS } from '@county/health/setting/setting-key'
import { addDays } from '@county/kernel/local-date'
import type { DemoPerson } from '../people.ts'
import { DOCTORS, HOSPITALS, keeperOf, type Making, PLANTED, put } from './health-tables.ts'

/** Illnesses with how they are treated. */
const ILLNESSES = [
  ['肺癌', '手术后放化疗，定期复查'],
  ['胃癌', '手术后化疗，营养支持'],
  ['乳腺癌', '手术后内分泌治疗'],
  ['终末期肾病', '规律透析，每周三次'],
  ['脑卒中', '药物治疗，康复训练'],
  ['急性心肌梗死', '支架术后服药，随访心电图'],
  ['肝癌', '介入治疗后随访'],
  ['宫颈癌', '手术后放疗'],
  ['尘肺', '肺灌洗、氧疗，避免粉尘'],
] as const
const CHILD = [
  ['儿童白血病', '规范化疗，专科随访'],
  ['儿童先天性心脏病', '术后恢复，定期超声'],
  ['唇腭裂', '序列手术和语音训练'],
] as const

/** Serious illnesses with their follow-ups and bills of this year; some patients paid much themselves. */
export function makeIllnesses(m: Making, persons: readonly DemoPerson[]): void {
  const { random, today } = m
  persons.forEach((person, i) => {
    const diagnosedOn = addDays(today, -random.int(60, 900))
    const lastOn = addDays(today, -(i % 9 === 0 ? random.int(95, 130) : random.int(1, 85)))
    const last = lastOn > diagnosedOn ? { performedOn: lastOn, nextOn: null } : null
    const since = last ? diagnosedOn : addDays(today, -20)
    const keeper = keeperOf(m, person)
    const doctor = random.pick(DOCTORS)
    const [illness, treatment] = random.pick<readonly [string, string]>(person.age < 14 ? CHILD : ILLNESSES)
    put(
      m,
      Illness,
      { day: diagnosedOn, person },
      {
        illness,
        diagnosedOn,
        hospital: random.pick(HOSPITALS),
        state: random.pick(['treating', 'treating', 'stable', 'diagnosed']),
        treatment,
        institutionName: keeper,
        doctor,
        lastFollowUpOn: last?.performedOn ?? null,
        nextFollowUpOn: nextFollowUp({ about: 'illness', since, last }, DEFAULTS),
      },
    )
    if (last)
      put(
        m,
        FollowUp,
        { day: lastOn, person },
        {
          about: 'illness',
          performedOn: lastOn,
          method: 'visit',
          performer: doctor,
          institutionName: keeper,
          result: 'controlled',
          finding: '病情平稳，家庭照护到位',
          reached: true,
        },
      )
    bill(m, person, i < PLANTED.largeSelfPaid * m.scale)
  })
}

function bill(m: Making, person: DemoPerson, large: boolean): void {
  const { random, today } = m
  const first = `${today.slice(0, 4)}-01-05`
  for (let n = random.int(1, 3); n > 0; n--) {
    const settledOn = [addDays(first, random.int(0, 300)), today].sort()[0] as string
    const total = random.int(large ? 45_000 : 8_000, large ? 90_000 : 30_000) * 100
    const insured = Math.round(total * 0.62)
    const illnessInsured = total > 2_000_000 ? Math.round(total * 0.08) : 0
    const rest = total - insured - illnessInsured
    const selfPaid = large ? Math.max(Math.round(rest * 0.6), 1_100_000) : Math.min(Math.round(rest * 0.25), 250_000)
    if (selfPaid > rest) continue
    put(
      m,
      IllnessCost,
      { day: settledOn, person },
      {
        settledOn,
        hospital: random.pick(HOSPITALS),
        kind: random.chance(0.8) ? 'inpatient' : 'outpatient',
        total,
        insured,
        illnessInsured,
        aid: rest - selfPaid,
        otherAid: 0,
        selfPaid,
      },
    )
  }
}

/** Admissions of covered persons over a year; a few were asked for a deposit, a few still owe. */
export function makeAdmissions(m: Making, persons: readonly DemoPerson[]): void {
  const { random, today } = m
  persons.forEach((person, i) => {
    const overdue = i < PLANTED.arrearsOverdue * m.scale
    const admittedOn = addDays(today, -(overdue ? random.int(215, 300) : random.int(1, 330)))
    const out = addDays(admittedOn, random.int(3, 15))
    const dischargedOn = out <= today ? out : null
    const due = dischargedOn ? random.int(300, 4_000) * 100 : null
    const owes = overdue || random.chance(0.12)
    const paid = due === null ? null : owes ? Math.round(due * 0.3) : due
    const payAfter = !random.chance(0.05)
    put(
      m,
      Admission,
      { day: admittedOn, person },
      {
        hospital: random.pick(HOSPITALS),
        admittedOn,
        payAfter,
        reason: payAfter ? null : '入院时未出示证件，次日已退还押金',
        diagnosis: random.pick(['肺部感染', '骨折', '慢性阻塞性肺疾病', '急性阑尾炎', '脑梗死恢复期']),
        dischargedOn,
        due,
        paid,
        arrears: due === null || paid === null ? null : due - paid,
        payBy: due !== null && paid !== null && due > paid && dischargedOn ? addDays(dischargedOn, 180) : null,
        settledOn: due !== null && due === paid ? dischargedOn : null,
      },
    )
  })
}
