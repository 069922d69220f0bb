/** Tables that follow from a labour record or a job. */
export const RECORD_TABLE = 'employment.labour_record'
export const JOB_TABLE = 'employment.job'
export const ZERO_TABLE = 'employment.zero_household'
