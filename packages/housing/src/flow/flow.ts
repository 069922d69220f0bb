import type { ErrorParams } from '@county/kernel/errors'
import type { Text } from '@county/kernel/text'
import type { z } from 'zod'

/** One step of a workflow, as data: where it may be taken, by whom, and what it asks for. */
export interface FlowStep {
  name: string
  title: Text
  /** Stages in which it can be taken. */
  from: readonly string[]
  permission: string
  /** What the officer gives, made with `field.*()`. */
  fields: z.ZodObject<any>
  /** Said when it was taken. */
  done: Text
  /** It ends the case without its aim: shown apart, in a quiet colour. */
  negative?: boolean
}

/** Why a step cannot be taken now: an error of the module with its values. */
export interface Obstacle {
  code: string
  params: ErrorParams
}

/** A step of the workflow as it stands now. */
export interface Possibility {
  step: string
  possible: boolean
  obstacle: Obstacle | null
}

/** What decides whether steps can be taken. */
export interface Standing {
  stage: string
  /** The stage in words, for the refusal. */
  stageLabel: string
  /** Whether the officer has a permission. */
  may: (permission: string) => boolean
  /** What else stands in the way of a step that follows on the stage. */
  obstacle: (step: FlowStep) => Obstacle | null
}

/** Why a step cannot be taken; null when it can. Stage first, then the officer, then the case. */
export function obstacleOf(step: FlowStep, now: Standing): Obstacle | null {
  if (!step.from.includes(now.stage)) return { code: 'HOUSING_WRONG_STAGE', params: { stage: now.stageLabel } }
  if (!now.may(step.permission)) return { code: 'HOUSING_NOT_YOURS', params: {} }
  return now.obstacle(step)
}

/** Every step of a workflow: possible now, or why not. */
export function possibilities(steps: readonly FlowStep[], now: Standing): Possibility[] {
  return steps.map((step) => {
    const obstacle = obstacleOf(step, now)
    return { step: step.name, possible: obstacle === null, obstacle }
  })
}
