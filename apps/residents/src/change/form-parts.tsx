import { AppError } from '@county/platform'
import type { HouseholdPage } from '@county/residents/household/household'
import type { ReactNode } from 'react'
import type { SuccessionValue } from './succession.tsx'

/** What the form of a change takes; `onDone` is told the household to look at. */
export interface ChangeFormProps {
  page: HouseholdPage
  today: string
  onDone: (householdId: string) => void
  onCancel: () => void
}

/** What is told when a choice beside the fields is missing. */
export const incomplete = (what: string) => new AppError('CHOICE_MISSING', { params: { what }, status: 400 })

/** Nobody is chosen yet. */
export const NOBODY: SuccessionValue = { newHeadId: null, relations: {} }
/** Choices beside the fields of a form. */
export const Block = ({ children }: { children: ReactNode }) => <div className="nc-form__grid">{children}</div>
