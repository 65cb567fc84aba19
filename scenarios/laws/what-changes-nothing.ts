import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { type Difference, recordsThatDiffer } from '../run/differences.ts'
import { stepCalled } from '../steps/steps.ts'
import { createSeen, defineLaw, type Law, type Seen } from './law.ts'
import { isAborted, isApplied, type Moment, type Trail, unseenAppliesOf } from './trail.ts'

/** Records that are not as they were. Results are the business of other laws. */
export const differencesOf = (voor: Toestand, na: Toestand): readonly Difference[] =>
  recordsThatDiffer(voor, na).filter(({ soort }) => soort !== 'resultaat')

/** A law that says of some steps that they leave everything as it was. */
const changesNothing = (
  law: Omit<Law, 'judge' | 'vary' | 'compare'>,
  when: (moment: Moment, place: number, trail: Trail) => boolean,
): Law =>
  defineLaw({
    ...law,
    judge: (trail): Seen => {
      const seen = createSeen()
      trail.moments.forEach((moment, place) => {
        if (!when(moment, place, trail)) return
        const differences = differencesOf(moment.voor, moment.na)
        seen.look(differences.length === 0, () => ({
          wat: `wat er veranderde door de stap "${moment.stap.doe}"`,
          verwacht: [],
          gevonden: differences,
          bewijs: { import: moment.import?.kind, uitkomst: moment.uitkomst },
        }))
      })
      return seen
    },
  })

export const importAloneChangesNothing = changesNothing(
  {
    name: 'import-alone-changes-nothing',
    says: {
      nl: 'Ophalen alleen verandert niets, ook niet als het systeem dan uitvalt',
      en: 'An import that proposes changes nothing yet, not when the system is killed in it either.',
    },
    waarom: {
      nl: 'Wat niemand heeft gecontroleerd, is al gebeurd.',
      en: 'What nobody has checked has happened already.',
    },
    dekt: ['G17', 'G18'],
    klasse: 'regel',
    ernst: 'S2',
    mits: ['wacht-met-verwerken'],
  },
  ({ stap, import: answer }) =>
    (stap.doe === 'importeer' && answer?.kind === 'voorstel') ||
    (stap.doe === 'val-uit' && stap.tijdens === 'importeer'),
)

export const failedImportChangesNothing = changesNothing(
  {
    name: 'failed-import-changes-nothing',
    says: {
      nl: 'Een import die mislukt of niets oplevert verandert niets, en daarna is er niets te verwerken',
      en: 'An import that fails, or brings no changes or no data, changes nothing, and afterwards there is nothing to apply.',
    },
    waarom: {
      nl: 'Een storing of een leeg antwoord is geen lege school.',
      en: 'A failure or an empty answer is no empty school.',
    },
    dekt: ['G07', 'G08', 'I09', 'I12'],
    klasse: 'regel',
    ernst: 'S2',
  },
  ({ stap, import: answer }, place, trail) =>
    answer !== undefined &&
    answer.kind !== 'voorstel' &&
    (stap.doe === 'importeer' || (stap.doe === 'verwerk' && !isLeftOpen(trail, place))),
)

/** A proposal of before was neither applied nor thrown away: who has seen it may still apply that. */
export function isLeftOpen({ moments }: Pick<Trail, 'moments'>, place: number): boolean {
  const earlier = moments.slice(0, place)
  const last = earlier.findLastIndex(
    ({ stap, import: answer }) => stap.doe === 'importeer' && answer?.kind === 'voorstel',
  )
  return last !== -1 && !earlier.slice(last).some((moment) => isApplied(moment) || moment.stap.doe === 'breek-af')
}

export const decidingChangesNothingYet = changesNothing(
  {
    name: 'deciding-changes-nothing-yet',
    says: {
      nl: 'Een keuze op het controlescherm verandert nog niets',
      en: 'A decision on a line changes nothing before the apply.',
    },
    waarom: {
      nl: 'Wie zich bedenkt, kan niet meer terug.',
      en: 'Who has second thoughts cannot go back any more.',
    },
    dekt: ['G19'],
    klasse: 'regel',
    ernst: 'S2',
    needs: ['beslis'],
  },
  ({ stap }) => stap.doe === 'beslis',
)

/** What a person asks of records and results; when that is refused all of them stay. */
const asked: ReadonlySet<string> = new Set([
  'deactiveer-leerling',
  'maak-ongedaan',
  'verplaats-resultaat',
  'verwijder-nummers',
  'verwijder-resultaat',
  'voeg-samen',
])

export const whatIsRefusedChangesNothing = defineLaw({
  name: 'what-is-refused-changes-nothing',
  says: {
    nl: 'Wat het systeem weigert (samenvoegen, uitzetten, terugdraaien, weghalen, verplaatsen) verandert niets',
    en: 'What the system refuses (merging, switching off, undoing, removing, moving) changes nothing.',
  },
  waarom: {
    nl: 'De school hoort dat het niet doorging, en er is toch een kaart of een uitslag anders.',
    en: 'The school hears that it was not done, and still a card or a result is another.',
  },
  dekt: ['G16', 'H04'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, uitkomst, samen, voor, na } of moments) {
      if (!asked.has(stap.doe) || uitkomst?.kind !== 'geweigerd' || samen) continue
      const differences = recordsThatDiffer(voor, na)
      seen.look(differences.length === 0, () => ({
        wat: `wat er veranderde door de stap "${stap.doe}"`,
        verwacht: [],
        gevonden: differences,
        bewijs: { uitkomst },
      }))
    }
    return seen
  },
})

export const refusedApplyChangesNothing = changesNothing(
  {
    name: 'refused-apply-changes-nothing',
    says: {
      nl: 'Verwerken dat geweigerd wordt of op bevestiging wacht, verandert niets, ook niet als het systeem dan uitvalt',
      en: 'An apply that is refused or waits for a second confirmation changes nothing, not when the system is killed then either.',
    },
    waarom: {
      nl: 'Half verwerkt is erger dan niet verwerkt.',
      en: 'Half applied is worse than not applied.',
    },
    dekt: ['G06', 'G16'],
    klasse: 'regel',
    ernst: 'S2',
  },
  ({ stap, uitkomst }, place, trail) =>
    stap.doe === 'verwerk'
      ? uitkomst !== undefined && uitkomst.kind !== 'verwerkt'
      : stap.doe === 'val-uit' && stap.tijdens === 'verwerk' && !stap.bevestigd && isAsked(trail, place),
)

/** The step right before this one asked for a second yes, of the same import: asked again it is asked again. */
const isAsked = ({ moments }: Trail, place: number): boolean => {
  const last = moments[place - 1]
  return last?.stap.doe === 'verwerk' && last.uitkomst?.kind === 'bevestiging-nodig'
}

/** The last step before this one that was an import, an apply, an abort or an undo. */
const before = (trail: Trail, place: number, also: readonly string[] = []): Moment | undefined =>
  trail.moments
    .slice(0, place)
    .findLast(({ stap }) => ['importeer', 'verwerk', 'breek-af', 'maak-ongedaan', ...also].includes(stap.doe))

/** A step after which another import is open than before, or none. */
const isOfImport = (moment: Moment): boolean =>
  isAborted(moment) ||
  moment.stap.doe === 'importeer' ||
  moment.naastImport === true ||
  (moment.stap.doe === 'val-uit' && moment.stap.tijdens === 'importeer')

export const abortChangesNothing = changesNothing(
  {
    name: 'abort-changes-nothing',
    says: {
      nl: 'Import afbreken verandert niets, en daarna is er niets te verwerken',
      en: 'Aborting an import changes nothing, and afterwards there is nothing to apply.',
    },
    waarom: {
      nl: 'Wat afgebroken is, gebeurt toch.',
      en: 'What was aborted happens all the same.',
    },
    dekt: ['G17'],
    klasse: 'regel',
    ernst: 'S2',
    needs: ['breekAf'],
  },
  (moment, place, trail) =>
    moment.stap.doe === 'breek-af' ||
    (moment.stap.doe === 'verwerk' &&
      !moment.naastImport &&
      trail.moments.slice(0, place).findLast(isOfImport)?.stap.doe === 'breek-af'),
)

export const applyingTwiceIsApplyingOnce = changesNothing(
  {
    name: 'applying-twice-is-applying-once',
    says: { nl: 'Twee keer verwerken is één keer verwerken', en: 'Applying twice is applying once.' },
    waarom: {
      nl: 'Een tweede klik maakt iedereen dubbel.',
      en: 'A second click makes everybody double.',
    },
    dekt: ['G16'],
    klasse: 'regel',
    ernst: 'S2',
  },
  (moment, place, trail) => {
    const last = before(trail, place)
    const isSecond = moment.stap.doe === 'verwerk' && last !== undefined && isApplied(last)
    return isSecond && !unseenAppliesOf(trail).has(moment)
  },
)

/** What a step changes in the EA by itself. */
export const changes = (doe: string, what: 'records' | 'resultaten'): boolean =>
  stepCalled(doe)?.changes.includes(what) === true

/** Of these another law says that they change nothing. */
const judgedElsewhere: ReadonlySet<string> = new Set(['importeer', 'beslis', 'breek-af'])

export const otherStepsChangeNothing = changesNothing(
  {
    name: 'only-an-apply-changes-records',
    says: {
      nl: 'Koppelen, versturen en normeren laten de records zoals ze zijn',
      en: 'Linking the systems, norming and sending leave the records as they are.',
    },
    waarom: {
      nl: 'Er verandert iets waar niemand om vroeg.',
      en: 'Something changes that nobody asked for.',
    },
    dekt: ['G18'],
    klasse: 'regel',
    ernst: 'S2',
  },
  ({ stap, voor, na }) => !judgedElsewhere.has(stap.doe) && !changes(stap.doe, 'records') && voor !== na,
)
