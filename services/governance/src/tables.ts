/** Tables that follow from one another; commands name those they change beside their own. */
export const DISPUTE = 'governance.dispute'
export const STEP = 'governance.dispute_step'
export const CASE = 'governance.service_case'
export const PAPER = 'governance.paper'
export const PERMIT = 'governance.residence_permit'
export const REGISTRATION = 'governance.registration'
export const SPECIAL = 'governance.special_person'
