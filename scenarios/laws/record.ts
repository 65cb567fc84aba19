import { quirksNamed } from '../../simulator/quirks/quirks.ts'
import type { School } from '../../src/school/school.ts'
import type { Stap } from '../language/scenario.ts'
import { inSchool, liveSchool, need, oneInEa, regelVan, type Story, schoolNow } from '../run/story.ts'
import type { Besluit, Moment, Ontvangen, Trail } from './trail.ts'

/** Steps that reach the system; after any other it holds what it held. */
const reaches: ReadonlySet<Stap['doe']> = new Set([
  'koppel',
  'importeer',
  'beslis',
  'verwerk',
  'breek-af',
  'maak-ongedaan',
  'verwijder-nummers',
  'voeg-samen',
  'normeer',
  'verstuur',
])

export type Recorder = {
  /** After each step that was done. */
  readonly note: (stap: Stap, index: number) => Promise<void>
  readonly trail: () => Trail
}

/** Writes down what each step of a story does; begins with what the system says that it holds. */
export async function createRecorder(story: Story): Promise<Recorder> {
  const { begin, system, world, scenario } = story
  const first = await system.adapter.toestand()
  const moments: Moment[] = []
  let besluiten = new Map<string, Besluit>()
  let levering: School | undefined
  const deliveries = new Map<School, Map<string, School>>()
  let [answers, strikes] = [0, 0]

  const strikesNow = () => Object.values(world.tellers()).reduce((sum, one) => sum + one.strikes, 0)
  const quirksNow = () => liveSchool(story).settings.quirks

  /** What the LAS sends: its quirks have their way, and a group that is not available stays off the wire. */
  const delivered = (): School => {
    const [school, quirks] = [schoolNow(story), quirksNow()]
    const own = deliveries.get(school) ?? new Map<string, School>()
    deliveries.set(school, own)
    const found =
      own.get(quirks.join()) ?? onTheWire(quirksNamed(quirks).reduce((now, { alter }) => alter?.(now) ?? now, school))
    own.set(quirks.join(), found)
    return found
  }

  /** What a person decided about which line; the target by id. */
  const decide = async (stap: Extract<Stap, { doe: 'beslis' }>): Promise<void> => {
    const { soort, wie, actie, met, emailadres } = stap
    const regel = regelVan(story, soort, inSchool(story, soort, wie))
    if (regel === undefined) return
    const target = met && oneInEa(story, soort, met, await system.adapter.toestand())
    const name = `${soort} ${regel.ref}`
    const gedaan = story.uitkomst?.kind === 'ok'
    // What was refused leaves the earlier decision standing.
    if (!gedaan && besluiten.has(name)) return
    // Typing an address leaves what was decided of the line.
    const earlier = actie === 'email' ? besluiten.get(name) : undefined
    besluiten = new Map(besluiten).set(name, {
      actie,
      gedaan,
      ...earlier,
      ...(target !== undefined && { met: target }),
      ...(emailadres !== undefined && { emailadres }),
    })
  }

  return {
    note: async (stap, index) => {
      const voor = moments.at(-1)?.na ?? first
      const na = reaches.has(stap.doe) ? await system.adapter.toestand() : voor
      const fresh = world.journal
        .entries()
        .filter(({ number, operation }) => number > answers && operation !== undefined)
      answers = Math.max(answers, ...fresh.map(({ number }) => number))
      const gestoord =
        strikesNow() > strikes ? [...world.state().storingen.values()].map(({ soort }) => soort).join(', ') : undefined
      strikes = strikesNow()
      const { outcome: antwoord, faultcode } = fresh.at(-1) ?? {}
      if (stap.doe === 'importeer') {
        besluiten = new Map()
        // After a fault the system may have asked again.
        const isWhole = antwoord === 'gegevens' && (gestoord === undefined || gestoord === 'fault')
        levering = isWhole ? delivered() : undefined
      }
      if (stap.doe === 'beslis') await decide(stap)
      moments.push({
        index,
        stap,
        voor,
        na,
        besluiten,
        quirks: quirksNow(),
        school: schoolNow(story),
        ontvangen: receivedBy(story),
        ...(story.import && { import: story.import }),
        ...(levering && { levering }),
        ...(story.uitkomst && { uitkomst: story.uitkomst }),
        ...(stap.doe === 'verstuur' && story.verstuur && { verstuur: story.verstuur }),
        ...(gestoord !== undefined && { gestoord }),
        ...(antwoord !== undefined && { antwoord }),
        ...(faultcode !== undefined && { faultcode }),
        ...(!system.lacks.has('postbus') && reaches.has(stap.doe) && { postbus: await need(story, 'postbus')() }),
      })
    },
    trail: () => ({
      begin,
      moments,
      lacks: system.lacks,
      volledig:
        (scenario.xsdversie === '2.2' || scenario.xsdversie === '2.1') && liveSchool(story).settings.profiel === 'geen',
    }),
  }
}

function onTheWire(school: School): School {
  const hidden = new Set(
    school.groepen?.flatMap((one) =>
      one.soort === 'samengesteldeGroep' && one.inKoppelingenBeschikbaar === false ? one.key : [],
    ),
  )
  if (hidden.size === 0) return school
  const isSeen = ({ soort, key }: { readonly soort: string; readonly key: string }) =>
    soort === 'groep' || !hidden.has(key)
  return {
    ...school,
    groepen: school.groepen?.filter(isSeen),
    leerlingen: school.leerlingen.map((one) => ({
      ...one,
      samengesteldeGroepen: one.samengesteldeGroepen?.filter((key) => !hidden.has(key)),
    })),
    leerkrachten: school.leerkrachten?.map((one) => ({ ...one, groepen: one.groepen?.filter(isSeen) })),
  } as School
}

function receivedBy({ world, schoolId }: Story): readonly Ontvangen[] {
  return [...world.state().resultaten.values()]
    .filter(({ school }) => school === schoolId)
    .map(({ key, versies }) => {
      const { leerlingid, resultaat } = versies.at(-1)!
      const { uitslag } = resultaat
      return {
        sleutel: key,
        leerlingid,
        toets: resultaat.toetscode,
        score: uitslag.kind === 'score' ? uitslag.score : undefined,
        versies: versies.length,
      }
    })
}
