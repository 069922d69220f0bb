import type { Text } from '@county/kernel/text'
import type { Contract, VerbContract } from './contract.ts'
import { findGaps, type Gap } from './gaps.ts'

/** Why an interface built on one contract does not work with another. */
export interface ContractProblem {
  verb: string
  kind: 'verbGone' | 'verbKind' | 'version' | Gap['kind']
  side: 'verb' | 'input' | 'output'
  /** Place in the input or output, like `rows[].name`; '' for the whole. */
  field: string
  /** What the interface counts on, and what the server has instead. */
  needs: string
  offers: string
}

/**
 * What an interface needs and a server lacks: verbs that are gone, inputs the interface sends that would be refused,
 * outputs it would not understand. More verbs, optional inputs, further output fields do no harm. A permission is no
 * part of it: who may do what is decided at once, whatever interfaces show.
 */
export function compareContracts(needs: Contract, offers: Contract): ContractProblem[] {
  return Object.entries(needs).flatMap(([verb, need]) => {
    const offer = offers[verb]
    if (!offer) return [{ verb, kind: 'verbGone', side: 'verb', field: '', needs: need.kind, offers: '' } as const]
    return compareVerb(verb, need, offer)
  })
}

function compareVerb(verb: string, need: VerbContract, offer: VerbContract): ContractProblem[] {
  if (need.kind !== offer.kind)
    return [{ verb, kind: 'verbKind', side: 'verb', field: '', needs: need.kind, offers: offer.kind }]
  const version: ContractProblem[] =
    offer.needsVersion && !need.needsVersion
      ? [{ verb, kind: 'version', side: 'input', field: 'expected', needs: '', offers: 'expected' }]
      : []
  const inputs = findGaps(need.input, offer.input, 'input').map((g) => problem(verb, 'input', g, g.gives, g.takes))
  const outputs = findGaps(offer.output, need.output, 'output').map((g) => problem(verb, 'output', g, g.takes, g.gives))
  return [...version, ...inputs, ...outputs]
}

const problem = (verb: string, side: 'input' | 'output', gap: Gap, needs: string, offers: string): ContractProblem => ({
  verb,
  kind: gap.kind,
  side,
  field: gap.path,
  needs,
  offers,
})

type Words = (p: ContractProblem) => Text

const INPUT: Partial<Record<ContractProblem['kind'], Words>> = {
  missing: (p) => ({
    zh: `现在必填 ${p.field}，界面不发送`,
    en: `now requires ${p.field}, which the interface does not send`,
  }),
  optional: (p) => ({
    zh: `现在必填 ${p.field}，界面可能不发送`,
    en: `now requires ${p.field}, which the interface may leave out`,
  }),
  unknown: (p) => ({ zh: `不接受界面发送的 ${p.field}`, en: `does not accept ${p.field}, which the interface sends` }),
  version: () => ({
    zh: '现在要求带行版本，界面不发送',
    en: 'now wants the row version, which the interface does not send',
  }),
}
const OUTPUT: Partial<Record<ContractProblem['kind'], Words>> = {
  missing: (p) => ({ zh: `不再返回 ${p.field}`, en: `no longer gives ${p.field}` }),
  optional: (p) => ({ zh: `可能不返回 ${p.field}`, en: `may leave out ${p.field}` }),
  values: (p) => ({
    zh: `${p.field} 可能返回界面不认识的值 ${p.offers}`,
    en: `${p.field} may be ${p.offers}, which the interface does not know`,
  }),
}

const ADVICE = {
  gone: {
    zh: '先保留旧接口，发布不再使用它的界面并全县启用，再删除',
    en: 'keep the verb, release an interface without it to everybody, then remove it',
  },
  input: {
    zh: '先按可选（或新旧都接受）上线服务端，发布新界面并全县启用，再收紧',
    en: 'accept both old and new first, release the new interface to everybody, then narrow',
  },
  output: {
    zh: '先新旧字段同时返回，发布能处理新值的界面并全县启用，再去掉旧的',
    en: 'give old and new together first, release an interface that understands the new one to everybody, then drop the old',
  },
} as const satisfies Record<string, Text>

/** A problem in words: which verb and field, what differs. */
export function sayProblem(p: ContractProblem): Text {
  if (p.kind === 'verbGone') return { zh: `${p.verb}：没有这个接口`, en: `${p.verb}: there is no such verb` }
  if (p.kind === 'verbKind')
    return { zh: `${p.verb}：由 ${p.needs} 变为 ${p.offers}`, en: `${p.verb}: was a ${p.needs}, is a ${p.offers}` }
  const own = (p.side === 'input' ? INPUT : OUTPUT)[p.kind]?.(p)
  const place = p.field || (p.side === 'input' ? 'input' : 'output')
  const text = own ?? {
    zh: `${place} 界面按 ${p.needs || '无'}，服务端是 ${p.offers || '无'}`,
    en: `${place} is ${p.offers || 'nothing'}, the interface counts on ${p.needs || 'nothing'}`,
  }
  const side = p.side === 'input' ? { zh: '输入', en: 'input' } : { zh: '输出', en: 'output' }
  return { zh: `${p.verb} ${side.zh}：${text.zh}`, en: `${p.verb} ${side.en}: ${text.en}` }
}

/** What to do about problems: expand, then contract. */
export function adviseOn(problems: readonly ContractProblem[]): Text {
  const wanted = new Set(problems.map((p) => (p.side === 'verb' ? 'gone' : p.side)))
  const parts = (['gone', 'input', 'output'] as const).filter((k) => wanted.has(k)).map((k) => ADVICE[k])
  return { zh: parts.map((p) => p.zh).join('；'), en: parts.map((p) => p.en).join('; ') }
}

/** Problems as lines for people, the first few in full, with what to do. */
export function explainProblems(problems: readonly ContractProblem[], most = 8): Text {
  const lines = problems.slice(0, most).map(sayProblem)
  const more = problems.length - lines.length
  const advice = adviseOn(problems)
  return {
    zh: `${lines.map((l) => l.zh).join('\n')}${more > 0 ? `\n另有 ${more} 处` : ''}\n办法：${advice.zh}。`,
    en: `${lines.map((l) => l.en).join('\n')}${more > 0 ? `\nand ${more} more` : ''}\nWhat to do: ${advice.en}.`,
  }
}
