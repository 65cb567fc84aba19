import type { Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { onTheWire } from '../laws/what-arrived.ts'
import { onePersonOf } from '../truth/alike.ts'
import { isEckid } from '../truth/numbers.ts'
import { called } from '../truth/people.ts'
import { type Whereabouts, whereaboutsOf } from '../truth/results.ts'
import { takesOver } from '../truth/taken-over.ts'
import { columnsFor } from './columns.ts'
import type { Finding } from './finding.ts'
import type { Recorded } from './recorded.ts'
import { addScores, type Holder, noScore, type Person, type Score, scorePeople, wrongInWords, wrongs } from './score.ts'
import { asSeenFrom, isHere, type Story } from './story.ts'
import type { Telling } from './telling.ts'

/** What came of a story, and of each count that is never right the first case, with the records beside each other. */
export type StoryScore = { readonly score: Score; readonly wrong: readonly Finding[] }

/**
 * Scores who is linked to whom after the last apply at the school. Undefined when nothing was applied. Where `scoreTelt` is
 * false that is the story's own business.
 */
function scorePeopleOf(story: Story, toestand: Toestand): StoryScore | undefined {
  if (story.verwerkt === undefined) return undefined
  const { score, wrong } = scoreApplied(story, story.verwerkt, toestand)
  return { score, wrong: story.scenario.scoreTelt ? wrong : [] }
}

function scoreApplied(story: Story, verwerkt: NonNullable<Story['verwerkt']>, toestand: Toestand): StoryScore {
  const { begin, world, profiel } = story
  const keepsAbsent = profiel.kenmerken['houdt-afwezige-leerkrachten'] !== false
  const { voorstel, school, voor } = verwerkt
  // A number that 2.3 does not carry says nothing of who somebody is, in a system that keeps what it does carry.
  const sent = profiel.kenmerken['bewaart-eckid'] === false ? school : onTheWire(school, story.scenario.xsdversie)
  const cases = new Map<keyof Score, Finding['naast']>()
  const who = new Map<keyof Score, readonly string[]>()
  const now = story.wie()
  // Whose a record was before the apply, as long as no person gave it to another in it.
  const waarheid = new Map([...verwerkt.wie].filter(([id, person]) => now.get(id) === person))
  const wasOff = new Set(begin.toestand.leerkrachten.flatMap(({ id, actief }) => (actief === false ? [id] : [])))
  // Where teachers are invited, the account of who did not log in yet may be shown as not active.
  const wasOn = new Set(
    [...begin.toestand.leerkrachten, ...voor.leerkrachten].flatMap(({ id, actief }) => (actief === false ? [] : [id])),
  )
  const isInvited = (id: string) => profiel.kenmerken['nodigt-leerkrachten-uit'] === true && !wasOn.has(id)
  const scored = (soort: 'leerlingen' | 'leerkrachten') => {
    const people: readonly Person[] = sent[soort] ?? []
    const held = new Set(toestand[soort].map(({ id }) => id))
    // Of a copy that a person made one with another a system may keep nothing.
    const all = [...begin.toestand[soort], ...voor[soort].filter((one) => isHere(story, one))]
    const before = new Map<string, Holder>(
      all.flatMap((one) => (story.samengevoegd.has(one.id) && !held.has(one.id) ? [] : [[one.id, one] as const])),
    )
    return scorePeople({
      people,
      holders: toestand[soort].filter((one) => isHere(story, one)).map((one) => asSeenFrom(one, story)),
      before: [...before.values()],
      held,
      waarheid,
      today: dutchDay(world.clock.now()),
      begun: new Set(begin.toestand[soort].map(({ id }) => id)),
      isAsked: (person) => linesAbout(person, voorstel[soort]).some(({ twijfel }) => twijfel === true),
      isDecided: (person) =>
        linesAbout(person, voorstel[soort]).some(({ ref }) => verwerkt.beslist.has(`${singular(soort)} ${ref}`)),
      onePerson: onePersonOf(people),
      // A person did it; or its profile says that it takes a teacher who is not in the message for one who left.
      mayBeOff: (person, records) =>
        records.every(({ id }) => story.afgezet.has(id)) ||
        (soort === 'leerkrachten' &&
          // An account that was off before the story is not for an import to open.
          (records.every(({ id }) => wasOff.has(id) || isInvited(id)) ||
            (!keepsAbsent && !hasLine(person, voorstel[soort])))),
      onCount: (kind, records, persoon) => {
        if (!(kind in wrongs)) return
        const person = people.find(({ id }) => id !== undefined && id === persoon)
        const named = person ?? before.get(records[0] ?? '')
        if (named !== undefined) who.set(kind, [...(who.get(kind) ?? []), called(named)])
        if (cases.has(kind)) return
        cases.set(kind, columnsFor(person, records, singular(soort), kind === 'kwijt' ? voor : toestand))
      },
    })
  }
  const score = takesOver(profiel, 'leerkracht')
    ? addScores(scored('leerlingen'), scored('leerkrachten'))
    : scored('leerlingen')
  return { score, wrong: wrongOf(score, (kind) => ({ naast: cases.get(kind) ?? [], who: who.get(kind) ?? [] })) }
}

const counts: Readonly<Record<Whereabouts['kind'], keyof Score>> = {
  'bij de juiste': 'bijDeJuiste',
  'bij een ander': 'bijEenAnder',
  kwijt: 'resultaatKwijt',
  dubbel: 'resultaatDubbel',
  veranderd: 'resultaatVeranderd',
}

/**
 * Where the results are of a story, of all its schools. Undefined when the system keeps none, or there are none. Whose
 * results are whose always counts.
 */
function scoreResults(stories: readonly Recorded[], toestand: Toestand): StoryScore | undefined {
  // A system without results says so by an empty list, when it can norm none.
  const isWithout = stories.every(({ system }) => system.lacks.has('normeer')) && toestand.resultaten?.length === 0
  const results = new Map(stories.flatMap((story) => [...story.spoor().resultaten]))
  const owners = new Map(stories.flatMap((story) => [...story.wie()]))
  const found = isWithout ? undefined : whereaboutsOf(results, toestand, owners)
  if (found === undefined || found.length === 0) return undefined
  const score = noScore()
  for (const { kind } of found) score[counts[kind]]++
  const wrong = wrongOf(score, (count) => {
    const these = found.filter(({ kind }) => counts[kind] === count)
    const [{ hoort, staat }] = these as [Whereabouts]
    const owners = these.flatMap((one) => toestand.leerlingen.find(({ id }) => id === one.hoort) ?? [])
    return {
      who: owners.map(called),
      naast: columnsFor(undefined, [hoort, staat], 'leerling', toestand),
      bewijs: { resultaten: these.slice(0, 5) },
    }
  })
  return { score, wrong }
}

type Beside = Pick<Finding, 'naast' | 'bewijs'> & { readonly who: readonly string[] }

const wrongOf = (score: Score, beside: (kind: keyof Score) => Beside): readonly Finding[] =>
  (Object.keys(wrongs) as (keyof typeof wrongs)[]).flatMap((kind) => {
    if (score[kind] === 0) return []
    const { who, ...rest } = beside(kind)
    return [
      {
        wat: `tegen de waarheid: ${kind}`,
        verwacht: 0,
        gevonden: score[kind],
        klasse: 'regel' as const,
        ernst: wrongs[kind],
        omdat: `${wrongInWords[kind]}${who.length === 0 ? '' : `: ${few(who)}`}`,
        ...rest,
      },
    ]
  })

const mostNames = 3

const few = (names: readonly string[]): string => {
  const all = [...new Set(names)]
  return all.length <= mostNames
    ? all.join(', ')
    : `${all.slice(0, mostNames).join(', ')} en nog ${all.length - mostNames}`
}

const singular = (soort: 'leerlingen' | 'leerkrachten') => (soort === 'leerlingen' ? 'leerling' : 'leerkracht')

/** The lines that came for this one, by number. */
const linesAbout = ({ key, eckid }: Person, regels: readonly Regel[]): readonly Regel[] =>
  regels.filter(({ inkomend }) => (key?.trim() && inkomend.key === key) || (isEckid(eckid) && inkomend.eckid === eckid))

/** One of the lines is about this one. */
const hasLine = (person: Person, regels: readonly Regel[]): boolean => linesAbout(person, regels).length > 0

/** What was stored at each school of the story, against the truth. A system that broke down is not asked any more. */
export async function scoresOf({ stories, einde }: Pick<Telling, 'stories' | 'einde'>) {
  const [first] = stories
  if (first === undefined || einde.kind === 'brak') return []
  const toestand = await first.system.adapter.toestand()
  return [...stories.map((story) => scorePeopleOf(story, toestand)), scoreResults(stories, toestand)].flatMap(
    (one) => one ?? [],
  )
}
