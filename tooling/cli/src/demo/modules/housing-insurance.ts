import { addDays, addYears } from '@county/kernel/local-date'
import { type Making, ofHome, PLANTED, put } from './housing-tables.ts'

const INSURERS = ['人保财险晴隆支公司', '国寿财险晴隆支公司', '太平洋财险黔西南中支']

/** Home insurance of two thirds of the homes, employment insurance of some who work away, and claims. */
export function makeInsurances(m: Making): void {
  let ending = PLANTED.policiesEnding * m.scale
  m.homes.forEach((home, i) => {
    if (m.random.chance(0.36)) return
    const endsOn = ending-- > 0 ? addDays(m.today, m.random.int(-20, 25)) : addDays(m.today, m.random.int(40, 350))
    const startsOn = addDays(addYears(endsOn, -1), 1)
    const policyNo = `AJ${startsOn.slice(0, 4)}${String(i + 1).padStart(6, '0')}`
    put(m, 'home_insurance', startsOn, {
      ...ofHome(home),
      policy_no: policyNo,
      insurer: m.random.pick(INSURERS),
      premium: 5000,
      payer: m.random.pick(['government', 'government', 'shared']),
      insured: 5_000_000,
      starts_on: startsOn,
      ends_on: endsOn,
    })
    if (m.random.chance(0.006)) claim(m, home, 'home', policyNo, startsOn)
    const worker = home.members.find((p) => p.age >= 18 && p.age < 60)
    if (!worker || !m.random.chance(0.2)) return
    const from = addDays(m.today, -m.random.int(20, 330))
    const jobPolicy = `JY${from.slice(0, 4)}${String(i + 1).padStart(6, '0')}`
    put(m, 'job_insurance', from, {
      person_id: worker.id,
      person_name: worker.name,
      area_path: worker.areaPath,
      policy_no: jobPolicy,
      insurer: m.random.pick(INSURERS),
      premium: 6000,
      payer: m.random.pick(['government', 'shared', 'employer']),
      insured: 10_000_000,
      starts_on: from,
      ends_on: addDays(addYears(from, 1), -1),
    })
    if (m.random.chance(0.01)) claim(m, home, 'job', jobPolicy, from)
  })
}

function claim(m: Making, home: Making['homes'][number], insurance: string, policyNo: string, from: string): void {
  const happened = addDays(from, m.random.int(1, 15)) <= m.today ? addDays(from, m.random.int(1, 15)) : m.today
  const paid = m.random.chance(0.7) && addDays(happened, 12) <= m.today
  put(m, 'claim', happened, {
    ...ofHome(home),
    insurance,
    policy_no: policyNo,
    happened_on: happened,
    what:
      insurance === 'home'
        ? m.random.pick(['水管爆裂浸泡地面', '电路老化起火', '大风损坏门窗'])
        : m.random.pick(['务工途中受伤', '停工待岗']),
    state: paid ? 'paid' : 'reported',
    amount: paid ? m.random.int(5, 60) * 10_000 : null,
    paid_on: paid ? addDays(happened, 12) : null,
  })
}
