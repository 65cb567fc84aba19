import type { Toestand } from '../../../contracts/adapter/adapter.ts'
import type { Static } from '../../../src/typebox.ts'
import { anyOf, count, list, number, object, optional, text } from '../../language/form.ts'
import { naarSchool } from '../../language/pointers.ts'
import { askedFirst, questionAbout } from '../../run/asked-first.ts'
import { type Finding, same } from '../../run/finding.ts'
import { inSchool, isOf, isOpen, type Story, schoolNow } from '../../run/story.ts'
import { called, peopleOf, type Someone } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'

const result = object('One result.', {
  leerling: naarSchool,
  toets: text('Code of the test.'),
  score: number('The score that counts.'),
  afnamedatum: optional(text('The day on which the test was taken, YYYY-MM-DD.')),
  versies: optional(count('How often it was received.')),
  verwerker: optional(
    anyOf('Who marked it; `geen`: the message does not say.', { const: 'geen' } as never, naarSchool),
  ),
})
type Wish = Omit<Static<typeof result>, 'verwerker'> & { readonly verwerker?: 'geen' | Static<typeof naarSchool> }

export const ontvangen = defineExpectation({
  name: 'ontvangen',
  form: anyOf(
    'What ESIS has received, all in all.',
    count('How many.'),
    list('Exactly these results.', result),
    object('These results, and maybe others.', { bevat: list('Results.', result) }),
  ),
  example: 'ontvangen: [{ leerling: { key: 11 }, toets: REKENEN-1, score: 12 }]',
  judge: async (story, wanted) => {
    if (typeof wanted === 'number') return judgeNumber(story, wanted)
    const toestand = await story.system.adapter.toestand()
    return 'bevat' in wanted
      ? judgeList(story, wanted.bevat as readonly Wish[], { withOthers: true, toestand })
      : judgeList(story, wanted as readonly Wish[], { toestand })
  },
})

/** What lies at ESIS of this school, the newest version of each. */
const receivedBy = ({ world, schoolId }: Story) =>
  [...world.state().resultaten.values()]
    .filter(({ school }) => school === schoolId)
    .map(({ versies }) => {
      const { leerlingid, resultaat, resultaatverwerkerid } = versies.at(-1)!
      const { uitslag, toetscode, afnamedatum } = resultaat
      return {
        leerlingid,
        toets: toetscode,
        score: uitslag.kind === 'score' ? uitslag.score : uitslag.kind,
        afnamedatum,
        versies: versies.length,
        verwerker: resultaatverwerkerid ?? 'geen',
      }
    })

type Received = ReturnType<typeof receivedBy>[number]

const isOfPupil = ({ leerlingid }: Received, { key, eckid }: Someone): boolean =>
  leerlingid === key || leerlingid === eckid

/** `Noor Vos: REKENEN-1 12`. */
function inWords(story: Story, one: Received): string {
  const pupil = peopleOf(schoolNow(story), 'leerling').find((person) => isOfPupil(one, person))
  return `${pupil === undefined ? one.leerlingid : called(pupil)}: ${one.toets} ${one.score}`
}

function judgeNumber(story: Story, wanted: number): Finding[] {
  const found = receivedBy(story)
  return found.length === wanted
    ? []
    : [
        {
          wat: 'resultaten bij ESIS',
          verwacht: wanted,
          gevonden: found.length === 0 ? 0 : `${found.length}: ${found.map((one) => inWords(story, one)).join('; ')}`,
          ernst: 'S2',
        },
      ]
}

type Also = {
  /** Other results may be there too. */
  readonly withOthers?: boolean
  /** What the system holds. */
  readonly toestand: Toestand
}

function judgeList(story: Story, wanted: readonly Wish[], { withOthers = false, toestand }: Also): Finding[] {
  const found = receivedBy(story)
  const left = new Set(found)
  const take = (fits: (one: Received) => boolean) => {
    const one = [...left].find(fits)
    if (one !== undefined) left.delete(one)
    return one
  }
  const wishes = wanted.map(({ leerling, ...rest }) => ({ ...rest, persoon: inSchool(story, 'leerling', leerling) }))
  const isAbout = (one: Received, { toets, score }: (typeof wishes)[number]) =>
    one.toets === toets && one.score === score
  const rest = wishes.flatMap((wish) => {
    const whole = take(
      (one) => isOfPupil(one, wish.persoon) && isAbout(one, wish) && detailsOf(story, wish, one).length === 0,
    )
    return whole === undefined ? [wish] : []
  })
  const findings = rest.flatMap((wish): Finding[] => {
    const wat = `het resultaat op ${wish.toets} van ${called(wish.persoon)} bij ESIS`
    const own = take((one) => isOfPupil(one, wish.persoon) && isAbout(one, wish))
    if (own !== undefined)
      return detailsOf(story, wish, own).map((finding) => ({ ...finding, wat: `${wat}: ${finding.wat}` }))
    const scored = take((one) => isOfPupil(one, wish.persoon) && one.toets === wish.toets)
    if (scored !== undefined) return same(`${wat}: score`, wish.score, scored.score, { ernst: 'S2' })
    const strayed = take((one) => isAbout(one, wish))
    return strayed === undefined
      ? [{ wat, verwacht: wish.score, gevonden: 'kwijt', ernst: 'S2', ...whileOff(story, wish.persoon, toestand) }]
      : [{ wat, verwacht: wish.score, gevonden: `bij een ander: ${inWords(story, strayed)}`, ernst: 'S1' }]
  })
  const strange = [...left].filter(
    (one) => !isOfBefore(story, one) && !wishes.some((wish) => isKeptBeside(story, one, wish, toestand)),
  )
  const extra: Finding[] =
    strange.length === 0 || withOthers
      ? []
      : [
          {
            wat: 'resultaten bij ESIS die er niet horen',
            verwacht: 'geen',
            gevonden: strange.map((one) => inWords(story, one)),
            ernst: 'S2',
          },
        ]
  return [...findings, ...extra]
}

/**
 * A system that says that results wait keeps those of who is inactive until they are active again, and those of a school while an import
 * lies open; of who is a question, and under no number, there are none yet.
 */
function whileOff(story: Story, person: Someone, { leerlingen }: Toestand) {
  const cards = leerlingen.filter((one) => isOf(story, one, person))
  const isUnderNone = cards.every(({ key }) => key === undefined)
  if (isUnderNone && questionAbout(story, 'leerling', person) !== undefined) return askedFirst
  if (cards.length === 0 || !story.verstuur?.uitgesteld) return {}
  if (isOpen(story))
    return { klasse: 'gewoonte' as const, omdat: 'Wie een import laat liggen houdt er de uitslagen mee op.' }
  if (cards.some(({ actief }) => actief !== false)) return {}
  return {
    klasse: 'gewoonte' as const,
    omdat: 'Wie inactief is komt misschien nooit terug, en dan komt de uitslag nooit in het dossier.',
  }
}

/** What was there before the story may be sent by a system that does so by itself. */
const isOfBefore = ({ begin, profiel }: Story, { toets }: { readonly toets: string }): boolean =>
  profiel.kenmerken['stuurt-niets-van-voor-de-koppeling'] !== true &&
  (begin.toestand.resultaten ?? []).some((one) => one.toets === toets && one.verstuurd !== true)

/**
 * A test that was normed once more on one day with another score: a system may keep both, each under its own id, and then sends both
 * (`normeer`).
 */
function isKeptBeside(
  story: Story,
  one: Received,
  { persoon, toets, score }: Pick<Wish, 'toets' | 'score'> & { readonly persoon: Someone },
  { leerlingen, resultaten = [] }: Toestand,
): boolean {
  if (!isOfPupil(one, persoon) || one.toets !== toets || one.score === score) return false
  const own = new Set(leerlingen.filter((record) => isOf(story, record, persoon)).map(({ id }) => id))
  const ofThatDay = resultaten.filter(
    (held) => own.has(held.leerling) && held.toets === toets && held.afnamedatum === one.afnamedatum,
  )
  return [one.score, score].every((points) => ofThatDay.some((held) => held.score === points))
}

/** What else is said of a result and is not so. */
function detailsOf(
  story: Story,
  { afnamedatum, versies, verwerker }: Pick<Wish, 'afnamedatum' | 'versies' | 'verwerker'>,
  found: Received,
): Finding[] {
  const marker =
    verwerker === undefined || verwerker === 'geen' ? verwerker : inSchool(story, 'leerkracht', verwerker).key
  const wanted = { afnamedatum, versies, verwerker: marker }
  return (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((name) =>
    wanted[name] === undefined ? [] : same(name, wanted[name], found[name], { ernst: 'S3' }),
  )
}
