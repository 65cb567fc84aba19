import type { Report, Tekst } from '../../../report/report.ts'
import { diagnose } from '../../../scenarios/diagnosis/diagnosis.ts'
import type { Told } from '../../../scenarios/diagnosis/symptoms.ts'
import { inReport } from '../../../scenarios/diagnosis/text.ts'
import type { Profiel } from '../../../scenarios/profile/profiel.ts'
import { sayInProfile, showsNobodyInAGroup, withoutGroupFindings } from '../../../scenarios/report/shows-nobody.ts'
import type { Verdict } from '../../../scenarios/run/tell.ts'

/** What is probably wrong by what `telt` of these verdicts, and what to do before all else, as they stand in a report. */
export function diagnosed(
  sut: string,
  verdicts: readonly Verdict[],
  telt: readonly Told[],
  profiel: Profiel | undefined,
): { readonly diagnose: Pick<Report, 'vermoedens' | 'diagnose'>; readonly raad: readonly Tekst[] } {
  const isBare = showsNobodyInAGroup(verdicts, profiel)
  return {
    diagnose: inReport(diagnose(isBare ? withoutGroupFindings(telt) : telt)),
    raad: isBare ? [sayInProfile(sut, profiel)] : [],
  }
}
