import type { ImportAntwoord, Toestand } from '../../contracts/adapter/adapter.ts'
import { quirksNamed } from '../../simulator/quirks/quirks.ts'
import type { JournalEntry } from '../../simulator/world/journal.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import type { School } from '../../src/school/school.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { itemAt } from '../../src/within.ts'
import type { Stap } from '../language/scenario.ts'
import { asSeenFrom, inEa, inSchool, isHere, liveSchool, need, type Story, schoolNow } from '../run/story.ts'
import { regelVan } from '../run/which-line.ts'
import { rightKoppeling } from '../steps/koppeling.ts'
import { reaches } from '../steps/steps.ts'
import { ownersAfter, ownersAfterUndo } from '../truth/owners.ts'
import { resultsAfter, resultsAtBegin } from '../truth/results.ts'
import { asTakenOver } from '../truth/taken-over.ts'
import type { OwnedResults, Owners } from '../truth/whose.ts'
import {
  type Besluitstap,
  decisionsIn,
  importsBeside,
  isBesideImport,
  movesBeside,
  normedBy,
  normingsBeside,
  saidTo,
  whatCounts,
  withMove,
} from './at-the-same-time.ts'
import { berichtOf } from './bericht.ts'
import { withPointers } from './pointers-meant.ts'
import type { Besluit, Elders, Moment, Trail } from './trail.ts'
import { onTheWire, receivedBy } from './what-arrived.ts'

/** What is shorter is typed for another reason than to be a key, and stands in many a text. */
const shortestSecret = 8

export type Recorder = {
  /** After each step that was done at the school. */
  readonly note: (stap: Stap, index: number) => Promise<void>
  /** After a step that was done at another school: what it made here is no doing of the next step here. */
  readonly passOver: (stap: Stap) => Promise<void>
  readonly trail: () => Trail
  /** Whose the records are now. */
  readonly owners: () => Owners
}

/** Writes down what each step of a story does at one school; begins with what the system says that it holds of it. */
export async function createRecorder(story: Story): Promise<Recorder> {
  const { begin, system, world, scenario } = story
  const isOnly = story.elders.size === 1
  let buren: Toestand | undefined
  const here = async () => {
    const all = await system.adapter.toestand()
    if (isOnly) return all
    buren = partOf(all, (one) => !isHere(story, one))
    return asSeen(
      story,
      partOf(all, (one) => isHere(story, one)),
    )
  }
  let last = await here()
  let applied = story.verwerkt
  let reviewed = story.import
  /** The last import, with its lines at the cards that stayed of those that a person merged since. */
  let meant = story.import
  const moments: Moment[] = []
  const elders: Elders[] = []
  const owners: Owners[] = [begin.waarheid]
  let resultaten: OwnedResults = resultsAtBegin(begin.toestand, begin.waarheid)
  let besluiten = new Map<string, Besluit>()
  let levering: School | undefined
  const deliveries = new Map<School, Map<string, School>>()
  const sleutels = new Set<string>()
  let [answers, strikes, lines] = [0, 0, 0]

  const strikesNow = () => [...world.tellers().values()].reduce((sum, one) => sum + one.strikes, 0)
  const quirksNow = () => liveSchool(story).settings.quirks

  /**
   * What the LAS sends: its quirks have their way, a group that is not available stays off the wire, 2.1 knows no ECK iD, and
   * 2.3 no key beside it.
   */
  const delivered = (versie: string): School => {
    const [school, quirks] = [schoolNow(story), quirksNow()]
    const name = [versie, ...quirks].join()
    const own = deliveries.get(school) ?? new Map<string, School>()
    deliveries.set(school, own)
    const found =
      own.get(name) ??
      onTheWire(
        quirksNamed(quirks).reduce((now, { alter }) => alter?.(now) ?? now, school),
        versie,
      )
    own.set(name, found)
    return asTakenOver(found, story.profiel)
  }

  /** What was logged since it was last looked at. */
  const logged = async (): Promise<readonly string[]> => {
    const kept = system.lacks.has('logboek') ? [] : await need(story, 'logboek')({})
    const all = [...kept, ...(system.output?.() ?? '').split('\n')]
    const fresh = all.slice(lines)
    lines = all.length
    return fresh
  }

  /** What a person decided about which line; the target by id. */
  const decide = async (stap: Besluitstap): Promise<void> => {
    const { soort, wie, actie, met, emailadres, verhuizen } = stap
    const regel = regelVan(story, soort, inSchool(story, soort, wie))
    if (regel === undefined) return
    // A record that the system does not have was a finding of the step itself.
    const [one, ...more] = met === undefined ? [] : inEa(story, soort, met, await system.adapter.toestand())
    const target = more.length === 0 ? one?.id : undefined
    const name = `${soort} ${regel.ref}`
    const gedaan = story.opBesluit.get(wie)?.kind === 'ok'
    // What was refused leaves the earlier decision standing.
    if (!gedaan && besluiten.has(name)) return
    // Typing an address leaves what was decided of the line; an address that was refused before is no decision.
    const standing = besluiten.get(name)
    const earlier = actie === 'email' && standing?.gedaan === true && standing.actie !== 'email' ? standing : undefined
    besluiten = new Map(besluiten).set(name, {
      actie,
      gedaan,
      ...earlier,
      ...(target !== undefined && { met: target }),
      ...(emailadres !== undefined && { emailadres }),
      ...(verhuizen && { verhuizen }),
    })
  }

  return {
    note: async (done, index) => {
      const stap = whatCounts(done)
      const before = last
      const moves = movesBeside(done, stap).map((one) => ({
        stap: one,
        ...withPointers(story, one, before),
        ...saidTo(story, one),
      }))
      const voor = moves.reduce(withMove, before)
      const na = reaches(done) ? await here() : voor
      last = na
      const heard = world.journal.entries().filter(({ number }) => number > answers)
      const isOurs = ({ school }: JournalEntry) => school === undefined || school === story.schoolId
      // Results that go while an import comes are no answer to it.
      const isOfAnother = ({ operation }: JournalEntry) =>
        stap.doe === 'importeer' && operation === 'BrengLeerresultaten'
      const fresh = heard.filter((entry) => entry.operation !== undefined && isOurs(entry) && !isOfAnother(entry))
      answers = Math.max(answers, ...heard.map(({ number }) => number))
      const typed = stap.doe === 'koppel' ? stap.velden?.autorisatiesleutel : undefined
      for (const { autorisatiesleutel = '' } of [
        ...world.koppelingenFor(story.schoolId),
        { autorisatiesleutel: typed },
      ])
        if (autorisatiesleutel.length >= shortestSecret) sleutels.add(autorisatiesleutel)
      const gestoord =
        strikesNow() > strikes ? [...world.state().storingen.values()].map(({ soort }) => soort).join(', ') : undefined
      strikes = strikesNow()
      // A school without teachers, and a group without anybody, is answered so in a staged import: that says nothing of the school.
      const isPart = ({ operation }: JournalEntry) => operation === 'HaalLeerkrachten' || operation === 'HaalLeerlingen'
      const isAside = (entry: JournalEntry) =>
        isPart(entry) && entry.outcome === 'geengegevens' && fresh.some(({ outcome }) => outcome === 'gegevens')
      const { outcome: antwoord, faultcode } = fresh.findLast((entry) => !isAside(entry)) ?? {}
      // Of applies at the same time one that was carried out counts: the refusal of another changed nothing.
      const uitkomst = done.doe === 'tegelijk' && story.verwerkt !== applied ? story.verwerkt?.antwoord : story.uitkomst
      applied = story.verwerkt
      const isBeside = importsBeside(done, stap)
      const earlier = meant
      if (reviewed !== story.import || stap.doe === 'importeer') meant = story.import
      reviewed = story.import
      if (stap.doe === 'importeer') {
        besluiten = new Map()
        // What changed between two answers came in halves. After a fault the system may have asked again.
        const isChanged = fresh[0] !== undefined && schoolAt(liveSchool(story), fresh[0].at).school !== schoolNow(story)
        const isWhole = antwoord === 'gegevens' && !isChanged && (gestoord === undefined || gestoord === 'fault')
        levering = isWhole ? delivered(askedVersion(fresh.at(-1)) ?? scenario.xsdversie) : undefined
      }
      for (const one of decisionsIn(done)) await decide(one)
      const pointed = withPointers(story, stap, voor)
      if (stap.doe === 'voeg-samen' && uitkomst?.kind === 'ok') meant = withMerge(meant, pointed.gewezen)
      const voorstel = isBeside ? earlier : meant
      moments.push({
        index,
        stap,
        ...(isBesideImport(done) && { naastImport: true }),
        ...(done.doe === 'tegelijk' && { samen: true }),
        dag: dutchDay(world.clock.now()),
        voor,
        na,
        besluiten,
        quirks: quirksNow(),
        school: asTakenOver(schoolNow(story), story.profiel),
        ontvangen: receivedBy(story),
        berichten: heard.filter(isOurs).map(berichtOf),
        anderGetypt: isTypedOtherwise(story),
        gelogd: reaches(done) ? await logged() : [],
        sleutels: [...sleutels],
        ...(voorstel && { import: voorstel }),
        ...(levering && { levering }),
        ...(uitkomst && { uitkomst }),
        ...(stap.doe === 'verstuur' && story.verstuur && { verstuur: story.verstuur }),
        ...normedBy(story, stap),
        ...(buren && { buren }),
        ...(gestoord !== undefined && { gestoord }),
        ...(antwoord !== undefined && { antwoord }),
        ...(faultcode !== undefined && { faultcode }),
        ...pointed,
        ...(isOnly && !system.lacks.has('postbus') && reaches(stap) && { postbus: await need(story, 'postbus')() }),
      })
      const moment = moments.at(-1)!
      for (const move of moves) {
        const { uitkomst: _, verstuur: __, genormeerd: ___, gewezen: ____, ...rest } = moment
        const moved = { ...rest, voor: before, na: voor, berichten: [], gelogd: [], ...move }
        moments.splice(-1, 0, moved)
        owners.push(itemAt(owners, owners.length - 1))
        resultaten = resultsAfter(resultaten, moved, itemAt(owners, owners.length - 1))
      }
      const whose = itemAt(owners, owners.length - 1)
      resultaten = resultsAfter(resultaten, moment, stap.doe === 'voeg-samen' ? ownersAfter(whose, moment) : whose)
      for (const one of normingsBeside(done, stap)) {
        // What it changed is seen in the step that counts.
        const { uitkomst: _, verstuur: __, gewezen: ___, genormeerd: ____, ...rest } = moment
        const beside = { ...rest, voor: na, berichten: [], gelogd: [] }
        const normed = { ...beside, stap: one, ...normedBy(story, one), ...withPointers(story, one, voor) }
        moments.splice(-1, 0, normed)
        owners.push(itemAt(owners, owners.length - 1))
        resultaten = resultsAfter(resultaten, normed, itemAt(owners, owners.length - 1))
      }
      const isUndone = stap.doe === 'maak-ongedaan' && moment.uitkomst?.kind === 'ok'
      owners.push(isUndone ? ownersAfterUndo(owners, moments) : ownersAfter(itemAt(owners, owners.length - 1), moment))
    },
    passOver: async (stap) => {
      const voor = last
      last = await here()
      elders.push({ stap, voor, na: last, buren: buren! })
      answers = Math.max(answers, ...world.journal.entries().map(({ number }) => number))
      strikes = strikesNow()
    },
    owners: () => itemAt(owners, owners.length - 1),
    trail: () => ({
      begin,
      moments,
      owners,
      resultaten,
      elders,
      // What a mailbox holds is of no school.
      lacks: isOnly ? system.lacks : new Set([...system.lacks, 'postbus']),
      volledig:
        (scenario.xsdversie === '2.2' || scenario.xsdversie === '2.1') && liveSchool(story).settings.profiel === 'geen',
    }),
  }
}

/**
 * The same import where a person has made two cards one since: the line at the one that is gone is at the one that stayed, unless
 * that has a line of its own.
 */
function withMerge(
  answer: ImportAntwoord | undefined,
  { blijft, verdwijnt }: Readonly<Record<string, string>> = {},
): ImportAntwoord | undefined {
  if (answer?.kind !== 'voorstel' || blijft === undefined || verdwijnt === undefined) return answer
  if (answer.leerlingen.some(({ bestaand }) => bestaand === blijft)) return answer
  const leerlingen = answer.leerlingen.map((one) => (one.bestaand === verdwijnt ? { ...one, bestaand: blijft } : one))
  return { ...answer, leerlingen }
}

/** Does what was typed name another school than this one, or this one in another way? */
function isTypedOtherwise(story: Story): boolean {
  const [typed, right] = [story.koppeling, rightKoppeling(story)]
  return typed !== undefined && (['brincode', 'dependancecode'] as const).some((name) => typed[name] !== right[name])
}

/** What of a state is of some schools. Results go with their pupil. */
function partOf(
  { groepen, leerkrachten, leerlingen, resultaten }: Toestand,
  isTheirs: (one: Toestand['leerkrachten'][number] | Toestand['groepen'][number]) => boolean,
): Toestand {
  const pupils = leerlingen.filter(isTheirs)
  const ids = new Set(pupils.map(({ id }) => id))
  return {
    groepen: groepen.filter(isTheirs),
    leerkrachten: leerkrachten.filter(isTheirs),
    leerlingen: pupils,
    ...(resultaten && { resultaten: resultaten.filter(({ leerling }) => ids.has(leerling)) }),
  }
}

/** Who works at two schools has a number at each. */
const asSeen = (story: Story, toestand: Toestand): Toestand => ({
  ...toestand,
  leerkrachten: toestand.leerkrachten.map((one) => asSeenFrom(one, story)),
})

/** The version of UWLR that a request asks for. Undefined: it does not say so in a way that we read. */
const askedVersion = (entry: JournalEntry | undefined): string | undefined =>
  /xsdversie\s*>\s*([\d.]+)/.exec(new TextDecoder().decode(entry?.request.body))?.[1]
