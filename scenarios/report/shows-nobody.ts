import type { Tekst } from '../../report/report.ts'
import { typedAs } from '../../src/typed-as.ts'
import type { Told } from '../diagnosis/symptoms.ts'
import { lawNamed } from '../laws/laws.ts'
import { profielFile } from '../profile/find-profiel.ts'
import type { Profiel } from '../profile/profiel.ts'
import { mayBeShown, shownIn, type Toont } from '../run/shows.ts'
import type { Verdict } from '../run/tell.ts'

type Trait = keyof Toont
type Both = { readonly nl: string; readonly en: string }
type Finding = Told['bevindingen'][number]

const groups: Trait = 'toont-wie-in-welke-groep-zit'

/** Of each trait: what is not shown, what is skipped where the profile says so, and which findings are of that alone. */
const bare: Readonly<
  Record<Trait, { readonly niet: Both; readonly dan: Both; readonly is: (one: Finding) => boolean }>
> = {
  [groups]: {
    niet: { nl: 'toont bij geen enkel kind een groep', en: 'shows no child in a group' },
    dan: {
      nl: 'wat over groepen van kinderen en leerkrachten gaat',
      en: 'what is about groups of children and teachers',
    },
    is: ({ wet, wat, gevonden }) =>
      wet === undefined
        ? /: groep(en)?$/.test(wat) && JSON.stringify(gevonden) === '[]'
        : lawNamed(wet)?.mits?.includes(groups) === true,
  },
  'toont-namen-apart': {
    niet: { nl: 'toont van geen enkel kind een roepnaam', en: 'shows the roepnaam of no child' },
    dan: { nl: 'wat over namen gaat', en: 'what is about names' },
    is: ({ wet, wat, gevonden }) =>
      wet === undefined
        ? / in de EA: (roepnaam|achternaam|voorvoegsel|voorletters)$/.test(wat) ||
          (/\{(roepnaam|achternaam): .*\} in de EA$/.test(wat) && gevonden === 0)
        : wet === 'what-came-is-what-is-held' && /^(roepnaam|achternaam|voorvoegsel|voorletters) van /.test(wat),
  },
  'bewaart-eckid': {
    niet: { nl: 'toont bij geen enkel kind een ECK iD', en: 'shows the ECK iD of no child' },
    dan: { nl: 'dat ECK iD’s bewaard worden', en: 'that ECK iDs are kept' },
    is: ({ wet, wat, gevonden }) =>
      wet === undefined
        ? / in de EA: eckid$/.test(wat) && gevonden === null
        : wet === 'numbers-are-kept-byte-for-byte' && wat.startsWith('eckid van ') && gevonden === 'niets',
  },
}

/** What a system shows of nobody, while nothing says that it does not: it fails by that wherever there is some of it. */
export function showsOfNobody(
  verdicts: readonly Pick<Verdict, 'toont'>[],
  profiel: Profiel | undefined,
): readonly Trait[] {
  const seen = shownIn(verdicts.map(({ toont }) => toont))
  return mayBeShown.filter((trait) => seen[trait] === false && profiel?.kenmerken[trait] === undefined)
}

/** What to do about it, once for all stories. */
export function sayInProfile(sut: string, profiel: Profiel | undefined, trait: Trait): Tekst {
  const { niet, dan } = bare[trait]
  const command = `\`${typedAs()} profile --sut ${JSON.stringify(sut)} --out ${profielFile}\``
  const [nl, en] =
    profiel === undefined
      ? [`${command} schrijft dat op`, `${command} writes that down`]
      : [`zet in het profiel \`${trait}: nee\``, `put in the profile \`${trait}: nee\``]
  return {
    nl: `uw systeem ${niet.nl}: ${nl}, en ${dan.nl} wordt dan overgeslagen.`,
    en: `your system ${niet.en}: ${en}, and ${dan.en} is skipped then.`,
  }
}

/** The same without what failed by that alone, for who asks what else is wrong. */
export const withoutBareFindings = (verdicts: readonly Told[], traits: readonly Trait[]): readonly Told[] =>
  verdicts.map((one) => {
    const bevindingen = one.bevindingen.filter((finding) => !traits.some((trait) => bare[trait].is(finding)))
    const isLeft = one.verdict !== 'gezakt' || bevindingen.length > 0
    return { ...one, bevindingen, ...(!isLeft && { verdict: 'overgeslagen' as const }) }
  })
