import { Job } from '@county/employment/job/job'
import { LabourRecord } from '@county/employment/labour-record/labour-record'
import { JobMatch } from '@county/employment/opening/job-match'
import { ServiceCardCheck } from '@county/employment/service-card/service-card-check'
import { TrainingEnrolment } from '@county/employment/training/training'
import { WelfareAssignment } from '@county/employment/welfare/welfare'
import { can, useT } from '@county/platform'
import { LinkButton, ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'

const LEDGERS = [LabourRecord, Job, ServiceCardCheck, TrainingEnrolment, WelfareAssignment, JobMatch]

/** What the person page gives to its tabs. */
export interface PersonTabProps {
  personId: string
  personName?: string
}

/** Employment on a person's page: the record, jobs, checks, training, posts and recommendations. */
export default function PersonTab({ personId, personName }: PersonTabProps) {
  const t = useT()
  const match = `/employment/matching?by=person&person=${personId}&name=${encodeURIComponent(personName ?? '')}`
  return (
    <div className="nc-stack">
      {LEDGERS.filter((ledger) => can(ledger.permissions.read)).map((ledger) => (
        <LedgerListSection
          key={ledger.id}
          ledger={ledger}
          api={api}
          basePath={ledgerPath(ledger)}
          personId={personId}
          limit={5}
          {...(ledger === JobMatch ? { extra: <LinkButton to={match}>{t('match.forPerson')}</LinkButton> } : {})}
        />
      ))}
    </div>
  )
}
