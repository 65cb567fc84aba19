import { stringify } from 'yaml'
import type { ImportAntwoord, VerstuurAntwoord } from '../../contracts/adapter/adapter.ts'
import type { StapAnders, Stapje, Tekst } from '../../report/report.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { Scenario } from '../language/scenario.ts'
import { writeStep } from '../language/steps.ts'
import type { Moment, Trail } from '../laws/trail.ts'
import { reaches } from '../steps/steps.ts'
import { called, type Someone } from '../truth/people.ts'
import type { Finding, Kolom } from './finding.ts'
import { changesOf, listsOf, recordsOf, shownOf } from './record-changes.ts'
import { unasked } from './story.ts'
import type { Telling } from './telling.ts'

/** A story as a reader follows it: what there was, and what each step did. */
export type Course = {
  readonly situatie: readonly Tekst[]
  readonly tijdlijn: readonly Stapje[]
  /** The finding with the records that it is about as they were before and as they are now. */
  readonly beside: (finding: Finding) => readonly Kolom[]
}

/** So many changes of one step are told in a report; the rest is counted. */
const mostChanges = 8
const mostPeople = 12

/**
 * The course of a story that was told, and at which steps these findings stand; `alles`: with what was expected and was so. Undefined: it
 * could not be opened.
 */
export function courseOf(
  { scenario, stories }: Telling,
  bevindingen: readonly Finding[],
  alles = false,
): Course | undefined {
  const trails = stories.map((story) => story.spoor())
  const [first] = trails
  if (first === undefined) return undefined
  const wrongAt = new Set(bevindingen.map(({ stap }) => stap))
  const tijdlijn = scenario.stappen.flatMap(({ stap, plek }, index): Stapje[] => {
    const mis = wrongAt.has(index + 1)
    if (stap.doe === 'verwacht' && !mis && !alles) return []
    const zei = saidIn(trails, index)
    const here = trails.flatMap((trail) =>
      trail.moments.filter((moment) => moment.index === index).map((moment) => ({ trail, moment })),
    )
    const done = here.map(({ trail, moment }) => stepOf(trail, moment, alles))
    return [
      {
        doe: flow(writeStep(stap)),
        nummer: index + 1,
        plek,
        mis,
        ...(zei !== undefined && { zei }),
        ...mergedSteps(done, alles ? Number.POSITIVE_INFINITY : mostChanges),
        uitwisselingen: here.flatMap(({ moment }) =>
          moment.berichten.map(({ nummer }) => `${scenario.naam}#${nummer}`),
        ),
      },
    ]
  })
  return {
    situatie: trails.flatMap((trail, at) => situationOf(trail, at, trails.length)),
    tijdlijn,
    beside: (finding) => columnsBeside(finding, trails, stepsBefore(finding)),
  }
}

/**
 * The steps of a telling that a law altered, as they went; what it expects is passed over. `own`: the story that the law was given, by which
 * a step is known that was put in.
 */
export function stepsToldOtherwise({ scenario, stories, weggelaten }: Telling, own: Scenario): readonly StapAnders[] {
  const trails = stories.map((story) => story.spoor())
  return scenario.stappen.flatMap((step, index): StapAnders[] => {
    if (step.stap.doe === 'verwacht') return []
    const place = own.stappen.indexOf(step)
    const zei = weggelaten.includes(index) ? 'kon niet gedaan worden' : saidIn(trails, index)
    const nummer = place < 0 ? undefined : place + 1
    return [{ doe: flow(writeStep(step.stap)), ...(nummer && { nummer }), ...(zei !== undefined && { zei }) }]
  })
}

/** So many steps were done before what was found; of a law the one that broke it is the last of them. Undefined: nobody knows. */
const stepsBefore = ({ stap, plek }: Finding): number | undefined =>
  stap === undefined ? undefined : plek === undefined ? stap : stap - 1

const flow = (step: unknown): string => {
  const text = stringify(JSON.parse(JSON.stringify(step)), { collectionStyle: 'flow', lineWidth: 0 }).trim()
  const bare = text.startsWith('{') ? text.slice(1, -1).trim() : text
  return bare.length > 600 ? `${bare.slice(0, 600)} …` : bare
}

type Done = Pick<Stapje, 'las' | 'ea' | 'school' | 'heeft'>

function stepOf({ moments, begin }: Trail, moment: Moment, alles: boolean): Done {
  const before = moments[moments.indexOf(moment) - 1]
  const isFirst = before === undefined
  return {
    las: before === undefined ? [] : changesOf(listsOf(before.school), listsOf(moment.school)),
    ea:
      moment.voor === moment.na
        ? []
        : changesOf(recordsOf(moment.voor, begin.toestand), recordsOf(moment.na, begin.toestand)),
    ...(alles && before?.school !== moment.school && { school: shownOf(listsOf(moment.school)) }),
    ...(alles && (isFirst || moment.voor !== moment.na) && { heeft: shownOf(recordsOf(moment.na, begin.toestand)) }),
  }
}

/** A step that was done at several schools, or was done twice, is told as one. */
function mergedSteps(done: readonly Done[], mostChanges: number): Done & Pick<Stapje, 'meer'> {
  const las = done.flatMap((one) => one.las)
  const ea = done.flatMap((one) => one.ea)
  const whole = (name: 'school' | 'heeft') =>
    done.some((one) => one[name] !== undefined) && { [name]: done.flatMap((one) => one[name] ?? []) }
  const meer = Math.max(0, las.length - mostChanges) + Math.max(0, ea.length - mostChanges)
  return {
    las: las.slice(0, mostChanges),
    ea: ea.slice(0, mostChanges),
    ...(meer > 0 && { meer }),
    ...whole('school'),
    ...whole('heeft'),
  }
}

/** What the system said at the step at this place, at each of its schools. Undefined: it was asked nothing that it answers. */
function saidIn(trails: readonly Trail[], index: number): string | undefined {
  const all = trails.flatMap(({ moments }) =>
    moments.flatMap((moment, at) => (moment.index === index ? (saidAt(moment, moments[at - 1]) ?? []) : [])),
  )
  return all.length === 0 ? undefined : [...new Set(all)].join('; ')
}

/** What the system said at a step. Undefined: it was asked nothing that it answers. `before`: what was said there is of another step. */
function saidAt(moment: Moment, before: Moment | undefined): string | undefined {
  const { stap, import: proposal, uitkomst, verstuur, antwoord, faultcode, gestoord } = moment
  const line = gestoord === undefined ? undefined : `op de lijn: ${gestoord}`
  const las = faultcode === undefined ? undefined : `het LAS gaf ${antwoord}: ${faultcode}`
  const own =
    stap.doe === 'importeer'
      ? proposal && proposalText(proposal)
      : stap.doe === 'verstuur'
        ? verstuur && sentText(verstuur)
        : !reaches(stap) || uitkomst === unasked || uitkomst === before?.uitkomst
          ? undefined
          : uitkomst && `${uitkomst.kind}${reasonsOf(uitkomst)}`
  const all = [own, las, line].filter((part) => part !== undefined)
  return all.length === 0 ? undefined : all.join('; ')
}

function sentText({ verstuurd, uitgesteld = 0, geweigerd = [] }: VerstuurAntwoord): string {
  const refused = geweigerd.map(({ reden }) => reden).join(' ')
  return `verstuurd: ${verstuurd}, uitgesteld: ${uitgesteld}, geweigerd: ${geweigerd.length}${refused === '' ? '' : `: ${refused}`}`
}

const reasonsOf = (answer: object): string => {
  const { redenen, reden } = answer as { readonly redenen?: readonly string[]; readonly reden?: string }
  const all = [...(redenen ?? []), ...(reden === undefined ? [] : [reden])]
  return all.length === 0 ? '' : `: ${all.join(' ')}`
}

function proposalText(answer: ImportAntwoord): string {
  if (answer.kind !== 'voorstel') return `${answer.kind}${reasonsOf(answer)}`
  const lists = (['groepen', 'leerkrachten', 'leerlingen'] as const)
    .filter((name) => answer[name].length > 0)
    .map((name) => {
      const counts = (['nieuw', 'bestaand', 'niet-importeren'] as const)
        .map(
          (kind) =>
            [kind, answer[name].filter(({ beslissing, twijfel }) => !twijfel && beslissing === kind).length] as const,
        )
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${count} ${kind}`)
      const doubts = answer[name].filter(({ twijfel }) => twijfel).length
      return `${name}: ${[...counts, ...(doubts > 0 ? [`${doubts} twijfel`] : [])].join(', ')}`
    })
  return `voorstel${lists.length === 0 ? '' : `: ${lists.join('; ')}`}`
}

/** What the LAS and the EA had before the first step, in a sentence each. */
function situationOf({ begin, moments }: Trail, at: number, of: number): readonly Tekst[] {
  const school = moments[0]?.school
  const where = of === 1 ? '' : ` (${at + 1})`
  const { groepen, leerkrachten, leerlingen, resultaten = [] } = begin.toestand
  const las =
    school === undefined
      ? []
      : [
          `LAS${where}, ${school.brincode ?? ''} ${school.schooljaar}: ${listed(listsOf(school).map(({ record }) => record))}.`,
        ]
  const ea = listed([...groepen, ...leerkrachten, ...leerlingen])
  const results = (nl: boolean) =>
    resultaten.length === 0 ? '' : nl ? `, en ${resultaten.length} resultaten` : `, and ${resultaten.length} results`
  return [
    ...las,
    { nl: `Het systeem had${where}: ${ea}${results(true)}.`, en: `The system had${where}: ${ea}${results(false)}.` },
  ]
}

const listed = (records: readonly Someone[]): string =>
  records.length === 0
    ? '–'
    : `${records.slice(0, mostPeople).map(called).join(', ')}${records.length > mostPeople ? `, … (${records.length})` : ''}`

/**
 * The records of a finding beside each other: what ESIS has, what the EA had when the story began or before the step, and
 * what it has now. Where an expectation has columns of its own those stay, with what was before put in front; those of a law are whole.
 */
function columnsBeside(finding: Finding, trails: readonly Trail[], done: number | undefined): readonly Kolom[] {
  const columns = finding.naast ?? columnsOfEvidence(finding, trails)
  const names = namesOfGroups(trails)
  return columns.flatMap((column) => {
    const id = typeof column.record.id === 'string' ? column.record.id : undefined
    const shown = { ...column, record: withClasses(column.record, names) }
    const isWhole = finding.wet !== undefined && finding.naast !== undefined
    if (isWhole || !column.kop.startsWith('EA') || id === undefined) return [shown]
    const before = beforeOf(id, trails, done)
    return before === undefined || isSameJson(before, column.record)
      ? [shown]
      : [{ kop: `${column.kop}, voor`, record: withClasses(before, names) }, shown]
  })
}

/** Names of groups, by the id that the EA has for them and by the key that the LAS has. */
function namesOfGroups(trails: readonly Trail[]): ReadonlyMap<string, string> {
  const inEa = trails.flatMap(({ begin, moments }) => [begin.toestand, ...moments.map(({ na }) => na)])
  const inLas = trails.flatMap(({ moments }) => moments.map(({ school }) => school))
  return new Map([
    ...inLas.flatMap(({ groepen = [] }) => groepen.map(({ key, naam }) => [key, naam] as const)),
    ...inEa.flatMap(({ groepen }) => groepen.map(({ id, naam }) => [id, naam ?? id] as const)),
  ])
}

type Fields = Readonly<Record<string, unknown>>

/** The record with the names of its groups, which two systems do have in common. */
function withClasses(record: Fields, names: ReadonlyMap<string, string>): Fields {
  const {
    groep,
    samengesteldeGroepen = [],
    groepen = [],
  } = record as {
    readonly groep?: string
    readonly samengesteldeGroepen?: readonly string[]
    readonly groepen?: readonly (string | { readonly key: string })[]
  }
  const all = [...(groep === undefined ? [] : [groep]), ...samengesteldeGroepen, ...groepen]
  if (all.length === 0) return record
  const klassen = all.map((one) => (typeof one === 'string' ? one : one.key)).map((one) => names.get(one) ?? one)
  return { ...record, klassen: klassen.sort().join(', ') }
}

/** The record that a law shows, beside the one of ESIS that it is in truth. */
function columnsOfEvidence({ bewijs }: Finding, trails: readonly Trail[]): readonly Kolom[] {
  const record = bewijs?.record as Readonly<Record<string, unknown>> | undefined
  if (typeof record?.id !== 'string') return []
  const id = record.id
  const owner = trails.map(({ owners }) => owners.at(-1)?.get(id)).find((one) => one !== undefined)
  const school = trails.flatMap(({ moments }) => moments.at(-1)?.school ?? [])
  const person = school.flatMap(listsOf).find((one) => owner !== undefined && one.record.id === owner)
  return [...(person === undefined ? [] : [{ kop: 'ESIS', record: person.record }]), { kop: `EA: ${id}`, record }]
}

function beforeOf(
  id: string,
  trails: readonly Trail[],
  done: number | undefined,
): Readonly<Record<string, unknown>> | undefined {
  for (const { begin, moments } of trails) {
    const last = moments
      .filter((moment) => done === undefined || moment.index < done)
      .findLast(({ voor, na }) => voor !== na)
    for (const { groepen, leerkrachten, leerlingen } of [...(last === undefined ? [] : [last.voor]), begin.toestand]) {
      const found = [...leerlingen, ...leerkrachten, ...groepen].find((record) => record.id === id)
      if (found !== undefined) return found
    }
  }
  return undefined
}
