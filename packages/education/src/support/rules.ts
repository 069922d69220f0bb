import type { Stage, SupportKind } from '../codes.ts'

/**
 * Stages whose pupils each support is for. 雨露计划 is for vocational pupils only (data rule 5_15_011 of the province);
 * meals and the living allowance are for compulsory education.
 */
export const SUPPORT_STAGES: Readonly<Record<SupportKind, readonly Stage[]>> = {
  kindergarten: ['kindergarten'],
  living: ['primary', 'junior'],
  meal: ['primary', 'junior'],
  seniorGrant: ['senior'],
  seniorFee: ['senior'],
  vocationalGrant: ['vocational'],
  vocationalFee: ['vocational'],
  yulu: ['vocational', 'higher'],
  local: ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'higher'],
}

/** Whether a support is for pupils of a stage; a pupil whose stage is not known may receive any. */
export function suits(kind: string, stage: string | null): boolean {
  return stage === null || (SUPPORT_STAGES[kind as SupportKind] as readonly string[]).includes(stage)
}

/** Categories of households in the anti-poverty system whose children have a right to the aid for poor families. */
const POOR: readonly string[] = ['1', '2', '3', '4']

/** What decides what a pupil should receive. */
export interface PupilFacts {
  stage: string
  /** Category of the household in the anti-poverty system; null when it is not known. */
  povertyCategory: string | null
}

/**
 * Support that a pupil should receive by rule (应享): meals for all of compulsory education in a county of the plan
 * (营养改善计划); the aids for families of the anti-poverty system by stage; fees of vocational schools for all.
 */
export function entitled({ stage, povertyCategory }: PupilFacts): SupportKind[] {
  const poor = povertyCategory !== null && POOR.includes(povertyCategory)
  switch (stage) {
    case 'kindergarten':
      return poor ? ['kindergarten'] : []
    case 'primary':
    case 'junior':
      return poor ? ['meal', 'living'] : ['meal']
    case 'senior':
      return poor ? ['seniorGrant', 'seniorFee'] : []
    case 'vocational':
      return poor ? ['vocationalFee', 'vocationalGrant', 'yulu'] : ['vocationalFee']
    default:
      return []
  }
}
