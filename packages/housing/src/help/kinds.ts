import type { HelpKind, HelpStep } from '../codes.ts'
import type { SettingKey } from '../setting/setting-key.ts'

/** The rules of one kind of help, as data: steps in order, limits and times (keys of dated settings), and what it excludes. */
export interface KindRules {
  /** Steps after the application, in the order in which they come. */
  steps: readonly HelpStep[]
  /** Most m² a person; null: no limit. */
  m2: SettingKey | null
  /** Highest income a person and month, in yuan; null: no limit. */
  income: SettingKey | null
  /** Workdays within which an application is checked. */
  checkDays: SettingKey
  /** Days of the public notice. */
  publicityDays: SettingKey
  /** What the household gets. */
  gives: 'dwelling' | 'money'
  /** Kinds that may not fall into the same month. Between public rental and subsidy the database refuses it too. */
  excludes: readonly HelpKind[]
}

const BEFORE: readonly HelpStep[] = ['check', 'publish', 'object', 'settle', 'pass']
const END: readonly HelpStep[] = ['exit', 'refuse', 'withdraw']

/**
 * The three rule sets. Public rental: 住建部令第11号 (difficulty with housing, income limit, waiting ≤ 5 years, contract
 * ≤ 5 years, exit). Subsidy: the same conditions, money instead of a dwelling. Affordable rental: 国办发〔2021〕22号, no
 * income limit, small dwellings.
 */
export const KINDS: Readonly<Record<HelpKind, KindRules>> = {
  publicRental: {
    steps: [...BEFORE, 'allocate', 'review', 'renew', ...END],
    m2: 'publicRentalM2',
    income: 'publicRentalIncome',
    checkDays: 'publicRentalCheckDays',
    publicityDays: 'publicRentalPublicityDays',
    gives: 'dwelling',
    excludes: ['publicRental', 'subsidy', 'affordable'],
  },
  subsidy: {
    steps: [...BEFORE, 'grant', 'review', ...END],
    m2: 'subsidyM2',
    income: 'subsidyIncome',
    checkDays: 'subsidyCheckDays',
    publicityDays: 'subsidyPublicityDays',
    gives: 'money',
    excludes: ['publicRental', 'subsidy'],
  },
  affordable: {
    steps: [...BEFORE, 'allocate', 'review', 'renew', ...END],
    m2: null,
    income: null,
    checkDays: 'affordableCheckDays',
    publicityDays: 'affordablePublicityDays',
    gives: 'dwelling',
    excludes: ['publicRental', 'affordable'],
  },
}
