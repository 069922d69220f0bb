/** Tables that follow from one another; commands name those they change beside their own. */
export const CARE = 'health.care'
export const ILLNESS = 'health.illness'
export const SERVICE = 'health.service'
export const CONTRACT = 'health.contract'
