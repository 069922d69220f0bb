import { query } from '@county/api-kit/verb'
import { papersOf } from '@county/governance/service/rules'
import { PapersAnswer, PapersAsk } from '@county/governance/service/verbs'
import { getItem, goodPapers } from './item.ts'

/** The papers an item asks for, and which of them the resident gave before. */
export const papers = query({
  name: 'governance.serviceCase.papers',
  title: { zh: '所需材料', en: 'Papers needed' },
  permission: 'governance.case.write',
  input: PapersAsk,
  output: PapersAnswer,
  async run(c, { personId, itemName }) {
    const item = await getItem(c, itemName)
    const kept = await goodPapers(c, personId)
    const { department, workdays } = item
    return {
      department,
      workdays,
      papers: papersOf(item.papers).map((name) => ({ name, goodUntil: kept.get(name) ?? null })),
    }
  },
})
