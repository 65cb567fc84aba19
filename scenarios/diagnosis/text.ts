import { diagnosisText as textOf } from '../../report/forms/text.ts'
import type { Taal } from '../../report/language.ts'
import type { Report } from '../../report/report.ts'
import type { Diagnosis, Vermoeden } from './diagnosis.ts'
import type { Tweetalig } from './familie.ts'
import { mistakeTold } from './mistake-told.ts'

/** What is less sure than this is told only when nothing is surer. */
const worthWhile = 0.15

/** A diagnosis as it stands in a report. */
export const inReport = ({ gezakt, vermoedens, onverklaard }: Diagnosis): Pick<Report, 'vermoedens' | 'diagnose'> => ({
  vermoedens: vermoedens
    .filter(({ zekerheid }, at) => at === 0 || zekerheid >= worthWhile)
    .map((one) => ({ ...one, uitleg: [...one.uitleg], ...likenessOf(one) })),
  ...(gezakt > 0 && { diagnose: { gezakt, onverklaard: [...onverklaard] } }),
})

/** The mistake that it is most like, in a sentence. */
function likenessOf({ fout, familie }: Vermoeden): { readonly foutZin?: Tweetalig } {
  const foutZin = fout === undefined ? undefined : mistakeTold(fout, familie)
  return foutZin === undefined ? {} : { foutZin }
}

/** A diagnosis to read before all else, for a terminal. Empty when nothing failed. */
export const diagnosisText = (diagnosis: Diagnosis, taal: Taal): string =>
  textOf({ ...inReport(diagnosis), gevallen: [] }, { taal })
