import { diagnosisText as textOf } from '../../report/forms/text.ts'
import type { Taal } from '../../report/language.ts'
import type { Report } from '../../report/report.ts'
import type { Diagnosis } from './diagnosis.ts'

/** What is less sure than this is told only when nothing is surer. */
const worthWhile = 0.15

/** A diagnosis as it stands in a report. */
export const inReport = ({ gezakt, vermoedens, onverklaard }: Diagnosis): Pick<Report, 'vermoedens' | 'diagnose'> => ({
  vermoedens: vermoedens
    .filter(({ zekerheid }, at) => at === 0 || zekerheid >= worthWhile)
    .map((one) => ({ ...one, uitleg: [...one.uitleg] })),
  ...(gezakt > 0 && { diagnose: { gezakt, onverklaard: [...onverklaard] } }),
})

/** A diagnosis to read before all else, for a terminal. Empty when nothing failed. */
export const diagnosisText = (diagnosis: Diagnosis, taal: Taal): string =>
  textOf({ ...inReport(diagnosis), gevallen: [] }, { taal })
