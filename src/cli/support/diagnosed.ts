import { counted } from '../../../report/language.ts'
import type { Report, Tekst } from '../../../report/report.ts'
import { diagnose } from '../../../scenarios/diagnosis/diagnosis.ts'
import { isOfForm, type Told } from '../../../scenarios/diagnosis/symptoms.ts'
import { inReport } from '../../../scenarios/diagnosis/text.ts'
import type { Profiel } from '../../../scenarios/profile/profiel.ts'
import { sayInProfile, showsOfNobody, withoutBareFindings } from '../../../scenarios/report/shows-nobody.ts'
import type { Verdict } from '../../../scenarios/run/tell.ts'

/** What is probably wrong by what `telt` of these verdicts, and what to do before all else, as they stand in a report. */
export function diagnosed(
  sut: string,
  verdicts: readonly Verdict[],
  telt: readonly Told[],
  profiel: Profiel | undefined,
): { readonly diagnose: Pick<Report, 'vermoedens' | 'diagnose'>; readonly raad: readonly Tekst[] } {
  const bare = showsOfNobody(verdicts, profiel)
  return {
    diagnose: inReport(diagnose(withoutBareFindings(telt, bare))),
    raad: [...ofForm(verdicts), ...bare.map((trait) => sayInProfile(sut, profiel, trait))],
  }
}

/** That the adapter answered in another form, before any mistake of the system behind it. */
function ofForm(verdicts: readonly Verdict[]): readonly Tekst[] {
  const wrong = verdicts.filter((one) => isOfForm(one))
  const [first] = wrong
  if (first === undefined) return []
  const { naam } = first.scenario
  const said = (first.reden ?? '').replace(/\.$/, '')
  return [
    {
      nl: `uw adapter antwoordde in ${counted(wrong.length, ['verhaal', 'verhalen'])} in een andere vorm dan afgesproken, als eerste in ${naam}: ${said}. Dat zegt niets over uw systeem, en telt hieronder niet mee.`,
      en: `your adapter answered in another form than was agreed in ${counted(wrong.length, ['story', 'stories'])}, first in ${naam}: ${said}. That says nothing of your system, and does not count below.`,
    },
  ]
}
