import type { CodeTable } from './code-table.ts'
import { disabilityCategory, disabilityGrade } from './disability.ts'
import { education, educationDetail } from './education.ts'
import { ethnicity } from './ethnicity.ts'
import { hukouStatus } from './hukou-status.ts'
import { marital } from './marital.ts'
import { political } from './political.ts'
import { region } from './region.ts'
import { relationToHead } from './relation-to-head.ts'
import { sex } from './sex.ts'

/** Every code table of the kernel, by its id. */
export const CODE_TABLES: Readonly<Record<string, CodeTable>> = Object.fromEntries(
  [
    sex,
    marital,
    ethnicity,
    education,
    educationDetail,
    political,
    relationToHead,
    hukouStatus,
    disabilityCategory,
    disabilityGrade,
    region,
  ].map((table) => [table.id, table]),
)
