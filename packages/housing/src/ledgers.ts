import { Certificate } from './certificate/certificate.ts'
import { Holder } from './certificate/holder.ts'
import { Help } from './help/help.ts'
import { Payment } from './help/payment.ts'
import { StepRecord } from './help/step-record.ts'
import { Claim } from './insurance/claim.ts'
import { HomeInsurance } from './insurance/home-insurance.ts'
import { JobInsurance } from './insurance/job-insurance.ts'
import { RoomUse } from './occupancy/room-use.ts'
import { RuleSetting } from './setting/rule-setting.ts'
import { Dwelling } from './stock/dwelling.ts'
import { StockProject } from './stock/stock-project.ts'

/** Every ledger of the module. */
export const LEDGERS = [
  RoomUse,
  Help,
  StepRecord,
  Payment,
  Dwelling,
  StockProject,
  Certificate,
  Holder,
  HomeInsurance,
  JobInsurance,
  Claim,
  RuleSetting,
] as const

/** Ledgers whose rows are never typed: they follow the registry or come from steps. */
export const READ_ONLY: ReadonlySet<string> = new Set([RoomUse.id, Help.id, StepRecord.id, Certificate.id])
