/** Tables that follow from one another; commands name those they change beside their own. */
export const ROOM_USE = 'housing.room_use'
export const HELP = 'housing.help'
export const STEP_RECORD = 'housing.step_record'
export const PAYMENT = 'housing.payment'
export const DWELLING = 'housing.dwelling'
export const CERTIFICATE = 'housing.certificate'
