/** Tables that follow from one another; commands name those they change beside their own. */
export const SCHOOLING = 'education.schooling'
export const ABSENCE = 'education.absence'
export const VISIT = 'education.absence_visit'
export const TRANSFER = 'education.transfer'
