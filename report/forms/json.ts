import type { Report } from '../report.ts'

/** Signs that turn the direction of a line, or cannot be seen: in JSON they may be spelled out, and mean the same. */
const unseen = /[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g

/** The report as it is; its form is `report/report.schema.json`. It may be printed in a log, where somebody reads it. */
export const jsonOf = (report: Report): string =>
  `${JSON.stringify(report, null, 2).replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
