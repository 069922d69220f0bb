import type { SettingDefinition } from '@county/core/setting'
import { MIN_NOTICE_DAYS } from './adhoc/rules.ts'

/** Values of the month's cycle that the county may change. */
export const SETTINGS = [
  {
    key: 'coordination.dueDay',
    title: { zh: '月报截止日', en: 'Day on which reports are due' },
    unit: '日',
    kind: 'int',
    initial: 5,
    min: 1,
    max: 28,
  },
  {
    key: 'coordination.minNoticeDays',
    title: { zh: '即需即报最少提前', en: 'Least notice of an ad-hoc request' },
    unit: '个工作日',
    kind: 'int',
    initial: MIN_NOTICE_DAYS,
    min: 0,
    max: 30,
  },
  {
    key: 'coordination.appealDays',
    title: { zh: '年度考核申诉期', en: 'Days to appeal against a score' },
    unit: '个工作日',
    kind: 'int',
    initial: 10,
    min: 3,
    max: 60,
  },
] as const satisfies readonly SettingDefinition[]
