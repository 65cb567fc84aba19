import type { Tekst } from '../../report/report.ts'
import { typedAs } from '../../src/typed-as.ts'
import type { Told } from '../diagnosis/symptoms.ts'
import { lawNamed } from '../laws/laws.ts'
import { profielFile } from '../profile/find-profiel.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'
import type { Profiel } from '../profile/profiel.ts'
import type { Verdict } from '../run/tell.ts'

const trait: Kenmerk = 'toont-wie-in-welke-groep-zit'

/** A system that shows of nobody a group, while nothing says that it does not: it fails by that wherever there is a group. */
export const showsNobodyInAGroup = (verdicts: readonly Verdict[], profiel: Profiel | undefined): boolean =>
  profiel?.kenmerken[trait] === undefined &&
  verdicts.some(({ toontGroepen }) => toontGroepen === false) &&
  !verdicts.some(({ toontGroepen }) => toontGroepen === true)

/** What to do about it, once for all stories. */
export const sayInProfile = (sut: string, profiel: Profiel | undefined): Tekst => {
  const [nl, en] =
    profiel === undefined
      ? [
          `\`${typedAs()} profile --sut ${JSON.stringify(sut)} --out ${profielFile}\` schrijft dat op`,
          `\`${typedAs()} profile --sut ${JSON.stringify(sut)} --out ${profielFile}\` writes that down`,
        ]
      : [`zet in het profiel \`${trait}: nee\``, `put in the profile \`${trait}: nee\``]
  return {
    nl: `uw systeem toont bij geen enkel kind een groep: ${nl}, en wat over groepen van kinderen en leerkrachten gaat wordt dan overgeslagen.`,
    en: `your system shows no child in a group: ${en}, and what is about groups of children and teachers is skipped then.`,
  }
}

/** The same without what failed by that alone, for who asks what else is wrong. */
export const withoutGroupFindings = (verdicts: readonly Told[]): readonly Told[] =>
  verdicts.map((one) => {
    const bevindingen = one.bevindingen.filter((finding) => !isOfGroups(finding))
    const isLeft = one.verdict !== 'gezakt' || bevindingen.length > 0
    return { ...one, bevindingen, ...(!isLeft && { verdict: 'overgeslagen' as const }) }
  })

/** It is about who is in which group, and nobody was in any. */
const isOfGroups = ({ wet, wat, gevonden }: Told['bevindingen'][number]): boolean =>
  wet === undefined
    ? /: groep(en)?$/.test(wat) && JSON.stringify(gevonden) === '[]'
    : lawNamed(wet)?.mits?.includes(trait) === true
