import type { CodeTable } from '@county/kernel/codes/code-table'

/** Whether a person is here. Those who died or moved away stay in the registry. */
export const personState: CodeTable = {
  id: 'person-state',
  title: { zh: '人员状态', en: 'State' },
  items: [
    { code: 'living', zh: '在住', en: 'Living here', aliases: ['正常', '在家'] },
    { code: 'away', zh: '外出', en: 'Away', aliases: ['外出务工', '务工'] },
    { code: 'deceased', zh: '已故', en: 'Deceased', aliases: ['死亡', '去世'] },
    { code: 'movedAway', zh: '已迁出', en: 'Moved away', aliases: ['迁出'] },
    { code: 'merged', zh: '已合并', en: 'Merged' },
  ],
}

/** Whether a household is open. */
export const householdState: CodeTable = {
  id: 'household-state',
  title: { zh: '户状态', en: 'State' },
  items: [
    { code: 'open', zh: '在册', en: 'Open' },
    { code: 'closed', zh: '已注销', en: 'Closed' },
  ],
}

/** Poverty-relief category of a household, in the words of the rural-revitalisation system. */
export const povertyCategory: CodeTable = {
  id: 'poverty-category',
  title: { zh: '户类型', en: 'Household category' },
  items: [
    {
      code: '1',
      zh: '脱贫户',
      en: 'Out of poverty',
      aliases: ['建档立卡户', '建档立卡', '建档立卡贫困户', '贫困户', '已脱贫', '一般脱贫户', '稳定脱贫户', '是'],
    },
    { code: '2', zh: '脱贫不稳定户', en: 'Out of poverty, unstable', aliases: ['脱贫不稳定'] },
    { code: '3', zh: '边缘易致贫户', en: 'On the edge of poverty', aliases: ['边缘户', '边缘易致贫'] },
    { code: '4', zh: '突发严重困难户', en: 'In sudden serious hardship', aliases: ['突发严重困难', '突发困难户'] },
    {
      code: '5',
      zh: '同步搬迁户',
      en: 'Moved along, not poor',
      aliases: ['随迁户', '同步搬迁', '一般户', '一般农户', '非贫困户', '否'],
    },
  ],
}

/** Yes and no as rosters write them. */
export const yesNo: CodeTable = {
  id: 'yes-no',
  title: { zh: '是否', en: 'Yes or no' },
  items: [
    { code: '1', zh: '是', en: 'Yes', aliases: ['√', '有', '对', 'y', '整村搬迁', '整村'] },
    { code: '0', zh: '否', en: 'No', aliases: ['×', 'x', '无', 'n', '零散搬迁', '零星搬迁', '分散搬迁'] },
  ],
}

/** Kinds of events in the life of a person or household. */
export const lifeEventKind: CodeTable = {
  id: 'life-event-kind',
  title: { zh: '变动类型', en: 'Change' },
  items: [
    { code: 'born', zh: '出生', en: 'Born' },
    { code: 'died', zh: '死亡', en: 'Died' },
    { code: 'movedIn', zh: '迁入', en: 'Moved in' },
    { code: 'movedAway', zh: '迁出', en: 'Moved away' },
    { code: 'marriedIn', zh: '婚入', en: 'Married in' },
    { code: 'marriedOut', zh: '婚出', en: 'Married out' },
    { code: 'split', zh: '分户', en: 'Split off' },
    { code: 'merged', zh: '并户', en: 'Households merged' },
    { code: 'headChanged', zh: '变更户主', en: 'Head changed' },
    { code: 'roomChanged', zh: '变更住房', en: 'Room changed' },
    { code: 'personMerged', zh: '合并重复人员', en: 'Duplicate merged' },
  ],
}
export type LifeEventKind =
  | 'born'
  | 'died'
  | 'movedIn'
  | 'movedAway'
  | 'marriedIn'
  | 'marriedOut'
  | 'split'
  | 'merged'
  | 'headChanged'
  | 'roomChanged'
  | 'personMerged'

/** Why two rows may be one person. */
export const duplicateReason: CodeTable = {
  id: 'duplicate-reason',
  title: { zh: '疑似重复原因', en: 'Why' },
  items: [
    { code: 'sameNumber', zh: '公民身份号码相同', en: 'Same citizen number' },
    { code: 'nearNumber', zh: '姓名、出生日期相同，号码相近', en: 'Same name and birth date, near numbers' },
    {
      code: 'noNumber',
      zh: '姓名、出生日期相同，有一条没有号码',
      en: 'Same name and birth date, one without a number',
    },
  ],
}

/** What has to be said when a household leaves a place or a person a household. */
export const moveAwayReason: CodeTable = {
  id: 'move-away-reason',
  title: { zh: '迁出原因', en: 'Reason' },
  items: [
    { code: 'household', zh: '户籍迁出', en: 'Registration moved' },
    { code: 'returned', zh: '返回原籍', en: 'Returned to the place of origin' },
    { code: 'marriedOut', zh: '婚嫁迁出', en: 'Married out' },
    { code: 'work', zh: '外地定居', en: 'Settled elsewhere' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
}
