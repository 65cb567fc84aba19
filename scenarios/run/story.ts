import {
  type Adapter,
  type Antwoord,
  type Call,
  calls,
  type ImportAntwoord,
  type KoppelVerzoek,
  type Toestand,
  type Uitkomst,
  type VerstuurAntwoord,
  type VerwerkAntwoord,
  type Voorstel,
} from '../../contracts/adapter/adapter.ts'
import { saysNotThere } from '../../contracts/adapter/shapes/uitkomst.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { type Aanwijzing, placesOf } from '../../simulator/school-file/aanwijzing.ts'
import type { LiveSchool } from '../../simulator/world/live-school.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import type { World } from '../../simulator/world/world.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt, numberAt } from '../../src/within.ts'
import type { Kop } from '../language/head.ts'
import type { EaAanwijzing, Soort } from '../language/pointers.ts'
import type { Profiel } from '../profile/profiel.ts'
import { isInOtherCapitals, mayBeInSurname, type Naam } from '../truth/names.ts'
import { shareNumber } from '../truth/numbers.ts'
import { peopleOf, type Someone } from '../truth/people.ts'
import { takesOver } from '../truth/taken-over.ts'
import type { Begin } from './begin.ts'
import type { Finding } from './finding.ts'
import { neverGiven, noFit, noFitInEa } from './no-fit.ts'

/** A story while it is being told at one school: the world, the system, and what the last step there said. */
export type Story = {
  readonly scenario: Kop
  /** The same story at each of its schools, by the name of the school. */
  readonly elders: ReadonlyMap<string, Story>
  readonly world: World
  readonly system: OpenSystem
  /** What the system is said to be like. */
  readonly profiel: Profiel
  readonly begin: Begin
  /** Which person of any school each record of the begin is, over all schools of the story. */
  readonly waarheid: Begin['waarheid']
  /** Id of the school in its world. */
  readonly schoolId: string
  /** How the system knows the school: brincode and dependancecode as they were at the start. */
  readonly schoolcode: string
  /** The school of `reset`: its records need not say where they are. */
  readonly isEerste: boolean
  /** Addresses of this world. */
  readonly adressen: { readonly leerlinggegevens: string; readonly leerresultaten: string }
  koppeling?: KoppelVerzoek
  /** The school year that was typed on purpose. Absent: the current one. */
  gekozenJaar?: string
  import?: ImportAntwoord
  /** The system was killed while it fetched, and an import lay open before: it may lie there still. */
  bleefOpen?: boolean
  /** An apply was undone at this school. */
  isOngedaan?: true
  /** The import that was applied or thrown away last. */
  afgehandeld?: ImportAntwoord | undefined
  uitkomst?: Uitkomst | VerwerkAntwoord
  verstuur?: VerstuurAntwoord
  /** What the last norming said. */
  genormeerd?: Antwoord<'normeer'>
  /** Records of the EA that a person made one with another, by id: which one stayed. */
  readonly samengevoegd: Map<string, string>
  /** Ids of pupils whom a person made inactive since the last apply. */
  readonly afgezet: Set<string>
  /** What the EA held before the last import. */
  voor?: Toestand
  /** Lines for which a person decided something since the last import. */
  beslist: Set<string>
  /** Those of them that a person took off a record and chose nothing else for: the system may ask who it is then. */
  losgemaakt: Set<string>
  /** What was said to each decision, and to each moving of a result, by its pointer at who it is about: of several at the same time each its own. */
  readonly opBesluit: Map<object, Uitkomst>
  /** What was said to each norming, by its pointer at whose it is: of several at the same time each its own. */
  readonly opNormering: Map<object, Antwoord<'normeer'>>
  /** The tests of which something was normed at this school. */
  readonly toetsen: Set<string>
  /** The last step that was done. Absent: none was. */
  laatste?: string
  /** Number of the last message to ESIS before the last step that reached the system; 0: there was none. */
  berichtenVoor: number
  /** What laws, by name, say of everything that was done at this school until now. Throws Lacks. */
  wetten: (names: readonly string[]) => readonly Finding[]
  /** Whose each record is now, also of records that were made in the story. */
  wie: () => Begin['waarheid']
  /** Laws that were expected and of which nothing was to be seen. */
  readonly ongezien: Set<string>
  /** The last proposal that was applied, with the school as it was delivered. */
  verwerkt?: {
    readonly antwoord: VerwerkAntwoord
    readonly voorstel: Voorstel
    readonly school: School
    readonly beslist: ReadonlySet<string>
    /** What the system held before, and whose that was. */
    readonly voor: Toestand
    readonly wie: Begin['waarheid']
  }
}

/** The system lacks a call, or does not tell something, that the story needs: the scenario is skipped, never passed. */
export class Lacks extends Error {
  readonly call: string
  constructor(call: string) {
    super(`het systeem heeft geen ${call}`)
    this.call = call
  }
}

export function need<Name extends Call>({ system }: Story, call: Name): NonNullable<OpenSystem['adapter'][Name]> {
  const found = system.adapter[call]
  if (found === undefined || system.lacks.has(call)) throw new Lacks(call)
  return found.bind(system.adapter) as NonNullable<OpenSystem['adapter'][Name]>
}

type Question<Name extends Call> = Parameters<NonNullable<Adapter[Name]>>[0]
type Answer<Name extends Call> = ReturnType<NonNullable<Adapter[Name]>>

/**
 * Asks the system something; in a story of several schools the question says which school it is about. Throws Lacks where
 * the system has the call and not what is asked by it.
 */
export async function ask<Name extends Call>(
  story: Story,
  call: Name,
  question?: Question<Name>,
): Promise<Awaited<Answer<Name>>> {
  const found = need(story, call) as (question?: object) => Answer<Name>
  const about = story.elders.size > 1 ? { ...question, school: story.schoolcode } : question
  const answer = await found(about)
  if ((!calls[call].required || isPart(question)) && saysNotThere(answer)) throw new Lacks(partAsked(call, question))
  return answer
}

/** A call that every system has is asked in a way that not every system has. */
const isPart = (question: object = {}): boolean => (question as { wijze?: string }).wijze !== undefined

/** `beslis: email`, or the call alone where it asks for one thing only. */
function partAsked(call: Call, question: object = {}): string {
  const { actie, verhuizen, actief, wijze } = question as {
    actie?: string
    verhuizen?: boolean
    actief?: boolean
    wijze?: string
  }
  const part = [wijze, actie, verhuizen === true && 'verhuizen', actief === true && 'actief']
    .filter(Boolean)
    .join(' met ')
  return part === '' ? call : `${call}: ${part}`
}

/** What came of a step for which the system lacks the call, and that goes well without it: nobody was asked. */
export const unasked: Uitkomst = { kind: 'ok' }

export const liveSchool = ({ world, schoolId }: Story): LiveSchool => world.findSchool(schoolId)!

/** The school as it now is in the LAS. */
export const schoolNow = (story: Story): School => schoolAt(liveSchool(story), story.world.clock.now()).school

/** @throws Lacks where the profile says that the system has none of this soort from the LAS */
function mustTakeOver({ profiel }: Story, soort: Soort): void {
  if (!takesOver(profiel, soort)) throw new Lacks(soort === 'groep' ? 'groepen' : 'leerkrachten')
}

/** The one record of the school that a pointer means; also one that has left, when it was there before. */
export function inSchool(story: Story, soort: Soort, pointer: Aanwijzing): Someone {
  mustTakeOver(story, soort)
  const { versions } = liveSchool(story)
  for (const school of [schoolNow(story), ...versions.toReversed().map((version) => version.school)]) {
    const records = peopleOf(school, soort)
    const places = placesOf(records, pointer)
    if (places.length === 1) return itemAt(records, numberAt(places, 0))
    if (places.length > 1) throw noFit(soort, pointer, records, places.length)
  }
  throw noFit(soort, pointer, peopleOf(schoolNow(story), soort), 0)
}

/** Who works at two schools has a number at each: the record as it is at this one. */
export function asSeenFrom<One extends { readonly key?: string }>(one: One, { schoolcode }: Story): One {
  const { ookBij = [] } = one as OfSchool
  const there = ookBij.find(({ school }) => school === schoolcode)
  if (there === undefined) return one
  const { key: _, ...rest } = one
  return { ...rest, ...(there.key !== undefined && { key: there.key }) } as One
}

type OfSchool = {
  readonly school?: string
  readonly ookBij?: readonly { readonly school: string; readonly key?: string }[]
}

/** Is this a record of the school that the story is at? */
export const isHere = ({ schoolcode, isEerste }: Story, { school, ookBij = [] }: OfSchool): boolean =>
  (school === undefined ? isEerste : school === schoolcode) || ookBij.some((place) => place.school === schoolcode)

/** What the school where a story is is called in it: `eerste`, or a name of its own. */
export const nameOf = (story: Story): string =>
  itemAt(
    [...story.elders].flatMap(([name, one]) => (one === story ? [name] : [])),
    0,
  )

/** The story at the school that a pointer names; without a name, at the one where it is. */
function at(story: Story, bij: string | undefined): Story {
  const there = bij === undefined ? story : story.elders.get(bij)
  if (there !== undefined) return there
  throw new ToolError('E_SCENARIO', `there is no school "${bij}": give one of ${[...story.elders.keys()].join(', ')}`)
}

export type EaRecord = Someone &
  OfSchool & {
    readonly id: string
    readonly actief?: boolean
    readonly groepen?: readonly string[]
    readonly rechten?: readonly string[]
    readonly overig?: Readonly<Record<string, string>>
  }

/** The record that a card became when a person made it one with another; itself where nobody did. */
export const staysAs = ({ samengevoegd }: Pick<Story, 'samengevoegd'>, id: string): string => {
  const stays = samengevoegd.get(id)
  return stays === undefined ? id : staysAs({ samengevoegd }, stays)
}

/** All records of one soort that the EA holds, of every school. */
export const eaRecordsOf = (toestand: Toestand, soort: Soort): readonly EaRecord[] =>
  soort === 'groep' ? toestand.groepen : soort === 'leerkracht' ? toestand.leerkrachten : toestand.leerlingen

/**
 * The records of the EA that a pointer means.
 * @throws ToolError E_SCENARIO
 */
export function inEa(
  told: Story,
  soort: Soort,
  { bij, ...pointer }: EaAanwijzing,
  toestand: Toestand,
): readonly EaRecord[] {
  const records = eaRecordsOf(toestand, soort)
  const { ea, van, ...fields } = pointer
  const story = at(told, bij)
  mustTakeOver(story, soort)
  const isByName = fields.roepnaam !== undefined || fields.achternaam !== undefined
  if (isByName && story.profiel.kenmerken['toont-namen-apart'] === false) throw new Lacks('namen die apart staan')
  const person = van && inSchool(story, soort, van)
  const found = records.filter((record) => {
    if (ea === undefined ? !isHere(story, record) : record.id !== ea) return false
    if (person !== undefined && !isOf(story, record, person)) return false
    return Object.entries(fields).every(([field, value]) => says(record, field, value))
  })
  // Whom an undo put away instead of removing them is not meant where another is.
  const left = found.filter((one) => !isPutAway(story, one))
  return left.length > 0 ? left : found
}

/** May this be one whom an undo put away, instead of removing them? */
export const isPutAway = ({ isOngedaan }: Story, { actief, key }: EaRecord): boolean =>
  isOngedaan === true && actief === false && key === undefined

/** Does a record say this of a field? A system may hold names in other capitals, and the voorvoegsel with the achternaam. */
function says(record: EaRecord, field: string, value: unknown): boolean {
  const held = (record as Readonly<Record<string, unknown>>)[field]
  if (held === value || isInOtherCapitals(field, value, held)) return true
  return typeof value === 'string' && mayBeInSurname(field, value, record as Naam)
}

/**
 * Is this record, in truth or by its numbers, that person?
 * @throws ToolError E_SCENARIO
 */
export function isOf({ wie, waarheid }: Story, record: Someone & { readonly id: string }, person: Someone): boolean {
  // Whose it was at the start still says which one is meant when a person has linked it to another since.
  const truth = wie().get(record.id) ?? waarheid.get(record.id)
  return truth === undefined ? shareNumber(record, person) : truth === person.id
}

/**
 * The one record of the EA that a pointer means. Throws NotThere where the system must have it and has none or several,
 * E_SCENARIO where the story points at an id that it never gave.
 */
export function oneInEa(story: Story, soort: Soort, pointer: EaAanwijzing, toestand: Toestand): string {
  const [one, ...more] = inEa(story, soort, pointer, toestand)
  if (one !== undefined && more.length === 0) return one.id
  const given = [...story.elders.values()].flatMap(({ begin }) => eaRecordsOf(begin.toestand, soort))
  if (pointer.ea !== undefined && !given.some(({ id }) => id === pointer.ea)) throw neverGiven(soort, pointer, given)
  throw noFitInEa(soort, pointer, eaRecordsOf(toestand, soort), one === undefined ? 0 : 1 + more.length)
}

/** Does an import lie open that was neither applied nor thrown away? */
export const isOpen = ({ import: answer, afgehandeld, bleefOpen = false }: Story): boolean =>
  answer === undefined ? bleefOpen : answer.kind === 'voorstel' && answer !== afgehandeld
