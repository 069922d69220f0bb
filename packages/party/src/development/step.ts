import type { Text } from '@county/kernel/text'
import type { SettingKey } from '../setting/setting-key.ts'

/** Key of a step: `s01` to `s25` of the standard procedure, and the publicity before the application form. */
export type StepKey =
  | `s0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `s1${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `s2${0 | 1 | 2 | 3 | 4 | 5}`
  | 'publicity'

/** From which day an interval runs: a step's day, the birth date, or the end of the probation. */
export type Anchor = StepKey | 'birth' | 'probationEnd'

/** An interval rule. Its length is a dated setting, so that a change of the regulations is a row. */
export interface Interval {
  /**
   * `min`: not before; `due`: late after it, yet possible; `special`: after it only as a special case with its reason;
   * `expire`: after it the anchor must be done again.
   */
  kind: 'min' | 'due' | 'special' | 'expire'
  from: Anchor
  length: SettingKey
  unit: 'years' | 'months' | 'days'
  /** Days or months before the anchor instead of after it. */
  before?: boolean
}

/** A step as data. */
export interface Step {
  key: StepKey
  /** Number in the procedure; the publicity has none of its own. */
  no: number | null
  stage: 1 | 2 | 3 | 4 | 5
  title: Text
  /** Who does it. */
  by: Text
  /** Papers that it leaves in the file. */
  papers: readonly Text[]
  /** Steps that come before. */
  after: readonly StepKey[]
  intervals?: readonly Interval[]
  /** Votes to be recorded: of the branch meeting, with quorum and majority of those entitled. */
  votes?: true
  /** Least and greatest number of persons named. */
  persons?: readonly [least: SettingKey, greatest: SettingKey]
  /** May pass or fail; a failed one can be held again. */
  judged?: true
  /** A check that is repeated at an interval until the next stage begins; this many at least. */
  repeated?: { every: SettingKey; from: StepKey; until: StepKey; least: SettingKey }
}
