import type { KoppelVerzoek } from '../../contracts/adapter/adapter.ts'
import { applyChange } from '../../simulator/changes/apply.ts'
import type { Around } from '../../simulator/changes/around.ts'
import type { Change } from '../../simulator/changes/change.ts'
import { pointersOf } from '../../simulator/changes/points.ts'
import { dutchDateTime, dutchDay } from '../../simulator/dutch-time.ts'
import { activateKoppeling, deactivateKoppeling, renewSleutel } from '../../simulator/koppelingen/activate.ts'
import type { Koppeling } from '../../simulator/koppelingen/koppeling.ts'
import type { Outcome } from '../../simulator/koppelingen/outcome.ts'
import { schoolAt, schoolIdOf } from '../../simulator/live-school.ts'
import { startOfDay } from '../../simulator/plan.ts'
import { placesOf } from '../../simulator/school-file/aanwijzing.ts'
import type { Storing } from '../../simulator/storingen/storing.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import type { Stap } from '../language/scenario.ts'
import { NotThere, noFit, pointerText } from './no-fit.ts'
import { inSchool, liveSchool, need, oneInEa, recordsOf, regelVan, type Story, schoolNow } from './story.ts'

type StepNamed<Name extends Stap['doe']> = Extract<Stap, { readonly doe: Name }>
type Steps = {
  readonly [Name in Exclude<Stap['doe'], 'verwacht' | 'bij'>]: (story: Story, stap: StepNamed<Name>) => Promise<void>
}

const day = 24 * 3_600_000

/** The koppeling of the school in ESIS; each has one in a scenario. */
const koppelingOf = ({ world, schoolId }: Story): Koppeling =>
  [...world.state().koppelingen.values()].find(({ scholen }) => scholen.includes(schoolId))!

/** What one action of an ESIS screen came to: kept in the world, or refused and remembered as the last outcome. */
function take(story: Story, outcome: Outcome): void {
  if (outcome.kind === 'ok') {
    story.world.putKoppeling(outcome.koppeling)
    story.uitkomst = { kind: 'ok' }
  } else story.uitkomst = { kind: 'geweigerd', redenen: outcome.reasons.map(({ text }) => text) }
}

/** What the system must fill in, all of it right. */
function rightKoppeling(story: Story): KoppelVerzoek {
  const school = schoolNow(story)
  const { autorisatiesleutel = '', klantcode, klantnaam } = koppelingOf(story)
  return {
    ...story.adressen,
    brincode: school.brincode ?? '',
    ...(school.dependancecode !== undefined && { dependancecode: school.dependancecode }),
    schooljaar: school.schooljaar,
    xsdversie: story.scenario.xsdversie,
    autorisatiesleutel,
    klantcode,
    klantnaam,
  }
}

/** The clock of ESIS and of the system, where it has one. */
async function turnTo(story: Story, moment: number): Promise<void> {
  story.world.clock.set(moment)
  if (!story.system.lacks.has('tijd')) await need(story, 'tijd')({ nu: dutchDateTime(moment) })
}

/** Everything that is done takes a minute: what came before is before. */
export const aMinuteLater = (story: Story): Promise<void> => turnTo(story, story.world.clock.now() + 60_000)

/** What a change may look at beside its school: the seed, and the school that a fusie takes in. */
const around = ({ world }: Story): Around => ({
  seed: world.seed,
  schoolOf: (brincode, dependancecode) => {
    const other = world.schoolCalled(schoolIdOf(brincode, dependancecode))
    return other && schoolAt(other, world.clock.now()).school
  },
})

/** Refuses a change whose pointers do not fit one record of the school each. */
function pointersFit(story: Story, wijziging: Omit<Change, 'datum'>): void {
  const school = schoolNow(story)
  for (const { soort, op } of pointersOf(wijziging)) {
    const records = recordsOf(school, soort)
    const fits = placesOf(records, op).length
    if (fits !== 1) throw noFit(soort, op, records, fits)
  }
}

/** What each step does. */
export const steps: Steps = {
  activeer: async (story, { rol = 'Directie', verificatiecode, akkoord = true }) => {
    const { id } = liveSchool(story)
    const code = verificatiecode ?? `${id}koppelproef0001`
    take(
      story,
      activateKoppeling(koppelingOf(story), {
        rol,
        verificatiecode: code,
        akkoord,
        seed: story.world.seed,
        op: dutchDateTime(story.world.clock.now()),
      }),
    )
  },
  deactiveer: async (story) =>
    take(story, deactivateKoppeling(koppelingOf(story), 'Directie', dutchDateTime(story.world.clock.now()))),
  'vernieuw-sleutel': async (story) => take(story, renewSleutel(koppelingOf(story), 'Directie', story.world.seed)),
  koppel: async (story, { velden = {} }) => {
    const koppeling = { ...rightKoppeling(story), ...velden }
    story.koppeling = koppeling
    story.gekozenJaar = velden.schooljaar
    story.uitkomst = story.system.lacks.has('koppel') ? { kind: 'ok' } : await need(story, 'koppel')(koppeling)
  },
  importeer: async (story) => {
    story.voor = await story.system.adapter.toestand()
    story.beslist = new Set()
    // A system that keeps no koppeling hears again what it was told; the year is what its calendar says.
    const schooljaar = story.gekozenJaar ?? schooljaarOf(dutchDay(story.world.clock.now()))
    story.import = await story.system.adapter.importeer({ ...(story.koppeling ?? rightKoppeling(story)), schooljaar })
    story.uitkomst = undefined
  },
  beslis: async (story, { soort, wie, actie, met, verhuizen, emailadres }) => {
    const person = inSchool(story, soort, wie)
    const regel = regelVan(story, soort, person)
    if (regel === undefined)
      throw new NotThere({
        wat: `de regel van ${soort} ${pointerText(wie)} in de laatste import`,
        verwacht: 'een regel',
        gevonden: story.import?.kind ?? 'geen import',
        klasse: 'regel',
        ernst: 'S3',
      })
    const target = met && oneInEa(story, soort, met, await story.system.adapter.toestand())
    story.beslist.add(`${soort} ${regel.ref}`)
    story.uitkomst = await need(
      story,
      'beslis',
    )({
      soort,
      ref: regel.ref,
      actie,
      ...(target && { met: target }),
      ...(verhuizen !== undefined && { verhuizen }),
      ...(emailadres !== undefined && { emailadres }),
    } as never)
  },
  verwerk: async (story, { bevestigd = false }) => {
    const { import: voorstel, beslist } = story
    const before = { voor: await story.system.adapter.toestand(), wie: story.wie() }
    const answer = await story.system.adapter.verwerk({ bevestigd })
    story.uitkomst = answer
    if (answer.kind === 'verwerkt' && voorstel?.kind === 'voorstel')
      story.verwerkt = { voorstel, school: schoolNow(story), beslist: new Set(beslist), ...before }
  },
  'breek-af': async (story) => {
    story.uitkomst = await need(story, 'breekAf')()
  },
  'maak-ongedaan': async (story) => {
    story.uitkomst = await need(story, 'maakOngedaan')()
    story.verwerkt = undefined
  },
  'verwijder-nummers': async (story) => {
    story.uitkomst = await need(story, 'verwijderNummers')()
  },
  'voeg-samen': async (story, { blijft, verdwijnt }) => {
    const toestand = await story.system.adapter.toestand()
    story.uitkomst = await need(
      story,
      'voegSamen',
    )({
      blijft: oneInEa(story, 'leerling', blijft, toestand),
      verdwijnt: oneInEa(story, 'leerling', verdwijnt, toestand),
    })
  },
  tijd: async (story, { tijd }) => {
    const now = story.world.clock.now()
    await turnTo(story, tijd.startsWith('+') ? now + Number(tijd.slice(1)) * day : startOfDay(tijd) + day / 2)
  },
  wijziging: async (story, { wijziging }) => {
    const today = dutchDay(story.world.clock.now())
    const change = { datum: today, ...wijziging } as Change
    if (change.datum > today) story.world.planChanges(story.schoolId, [change])
    // What happens today happens now: after every answer that was given today.
    else {
      pointersFit(story, change)
      story.world.changeSchool(story.schoolId, (school) => applyChange(school, change, around(story)))
    }
  },
  storing: async (story, { storing }) => {
    story.world.putStoring({ when: {}, ...storing, id: `storing-${story.world.state().storingen.size + 1}` } as Storing)
  },
  'geen-storing': async (story) => {
    for (const id of story.world.state().storingen.keys()) story.world.dropStoring(id)
  },
  las: async (story, { las }) => {
    story.world.configureSchool(story.schoolId, las)
  },
  normeer: async (story, { leerling, toets, score, afnamedatum = dutchDay(story.world.clock.now()), verwerker }) => {
    const toestand = await story.system.adapter.toestand()
    const id = oneInEa(story, 'leerling', leerling, toestand)
    const marker = verwerker && { verwerker: oneInEa(story, 'leerkracht', verwerker, toestand) }
    await need(story, 'normeer')({ leerling: id, toets, score, afnamedatum, ...marker })
  },
  verstuur: async (story, { eerdere }) => {
    story.verstuur = await need(story, 'verstuur')(eerdere === undefined ? {} : { eerdere })
  },
}
