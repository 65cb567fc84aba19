import type { Report } from '../report.ts'

/** The report as it is; its form is `report/report.schema.json`. */
export const jsonOf = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
