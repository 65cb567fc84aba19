import { itemAt } from '../../src/within.ts'
import type { Scenario, Stap } from '../language/scenario.ts'
import type { Profiel } from '../profile/profiel.ts'
import { storesAtOnce } from '../run/stored-at-once.ts'
import { remembered, unlike } from './after-a-restart.ts'
import { compareWhole } from './compare-whole.ts'
import { defineLaw } from './law.ts'
import { isLarge } from './told-otherwise.ts'
import { leavingOpen, type Trail } from './trail.ts'

type Step = Scenario['stappen'][number]

/** Small, with something in it that has to be remembered, and nothing that would go otherwise by itself. */
export const mayBeToldAgain = (scenario: Scenario): boolean =>
  !isLarge(scenario) &&
  scenario.stappen.some(({ stap }) => remembered.has(stap.doe)) &&
  !scenario.stappen.some(({ stap }) => unlike.has(stap.doe))

/** A step that the story does not have, at the place of one that it has. */
const beside = ({ plek }: Step, stap: Stap): Step => ({ stap, plek })

/**
 * Do choices lie open at a place, of an import that was neither applied nor thrown away? What a system takes along of them to the next
 * import, it need not take along past one that fails or is thrown away, or past an undo.
 */
function areChoicesOpen({ stappen }: Scenario, place: number): boolean {
  const before = stappen.slice(0, place).map(({ stap }) => stap.doe)
  const end = before.findLastIndex((doe) => doe === 'verwerk' || doe === 'breek-af')
  return before.slice(end + 1).includes('beslis')
}

const outOfOrder = (): Stap => {
  const storing = { soort: 'fault', faultcode: 'Server.InterneFout' } as const
  return { doe: 'storing', storing }
}

/**
 * The same story with a person who hesitates: the last import fails once first, is done and thrown away, and is done then;
 * every apply and every sending is pressed twice, and a second yes is given when it is asked for. What is stored as it is fetched
 * cannot be thrown away, and fetched again it is another import.
 */
function withHesitation(scenario: Scenario, profiel?: Profiel): Scenario | undefined {
  if (!mayBeToldAgain(scenario)) return undefined
  const last = scenario.stappen.findLastIndex(({ stap }) => stap.doe === 'importeer' && stap.wijze === undefined)
  const isKept = !areChoicesOpen(scenario, last)
  return {
    ...scenario,
    stappen: scenario.stappen.flatMap((step, place) => {
      const { stap } = step
      if (stap.doe === 'verwacht') return []
      if (place === last && isKept)
        return [
          beside(step, outOfOrder()),
          beside(step, { ...stap }),
          beside(step, { doe: 'geen-storing' }),
          ...(storesAtOnce(profiel) ? [] : [beside(step, { ...stap }), beside(step, { doe: 'breek-af' })]),
          step,
        ]
      // Who gave the second yes at once is asked for it first.
      if (stap.doe === 'verwerk' && stap.bevestigd === true) return [beside(step, { doe: 'verwerk' }), step]
      return stap.doe === 'verwerk' || stap.doe === 'verstuur' ? [step, beside(step, { ...stap })] : [step]
    }),
  }
}

export const hesitatingChangesNothing = defineLaw({
  name: 'hesitating-changes-nothing',
  says: {
    nl: 'Een mislukte import, een afgebroken import en een tweede druk op de knop veranderen niets aan wat er daarna gebeurt',
    en: 'An import that failed, an import that was thrown away and a second press on the button change nothing of what comes after.',
  },
  waarom: {
    nl: 'Wie aarzelt of te snel klikt, krijgt een andere school dan wie het in één keer goed doet.',
    en: 'Who hesitates or clicks too fast gets another school than who does it right at once.',
  },
  dekt: ['G16', 'G07', 'G17', 'H05'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['breekAf'],
  anders: {
    nl: 'waarbij de laatste import eerst mislukt en eerst wordt afgebroken, en verwerken en versturen twee keer gebeuren',
    en: 'where the last import fails first and is thrown away first, and applying and sending are done twice',
  },
  vary: withHesitation,
  // What fails or is thrown away takes with it what was open.
  compare: (told, again) => (leavingOpen(told).size > 0 ? { gezien: 0, bevindingen: [] } : compareWhole(told, again)),
})

/** What a person does between an import and its apply. */
const reviewing: ReadonlySet<Stap['doe']> = new Set(['beslis', 'verwacht', 'deactiveer'])

/** The last import that was applied as it was reviewed, and not undone: places of both. */
function lastAppliedIn(scenario: Scenario): readonly [number, number] | undefined {
  const { stappen } = scenario
  const end = stappen.findLastIndex(({ stap }) => stap.doe === 'verwerk')
  const isUndone = stappen.slice(end + 1).some(({ stap }) => stap.doe === 'maak-ongedaan')
  if (end < 0 || isUndone) return undefined
  let start = end - 1
  while (start >= 0 && reviewing.has(itemAt(stappen, start).stap.doe)) start--
  const first = stappen[start]?.stap
  const isWhole = first?.doe === 'importeer' && first.wijze === undefined && !areChoicesOpen(scenario, start)
  return isWhole ? [start, end] : undefined
}

/** The same story in which the last apply is undone, and the import reviewed and applied as before. */
function undoneAndAgain(scenario: Scenario): Scenario | undefined {
  const isDecided = scenario.stappen.some(({ stap }) => stap.doe !== 'verstuur' && remembered.has(stap.doe))
  const found = isDecided && mayBeToldAgain(scenario) ? lastAppliedIn(scenario) : undefined
  if (found === undefined) return undefined
  const [start, end] = found
  const { stappen } = scenario
  const last = itemAt(stappen, end)
  const again = stappen.slice(start, end + 1).map((step) => beside(step, { ...step.stap }))
  return {
    ...scenario,
    stappen: [
      ...stappen.slice(0, end + 1),
      beside(last, { doe: 'maak-ongedaan' }),
      ...again,
      ...stappen.slice(end + 1),
    ].filter(({ stap }) => stap.doe !== 'verwacht'),
  }
}

/** Was it applied, undone and proposed again? Who asks for changes only, and is told there are none, cannot do it again. */
function wasDoneAgain(told: Trail, { moments }: Trail): boolean {
  const own = new Set(told.moments.map(({ stap }) => stap))
  const place = moments.findIndex(({ stap }) => stap.doe === 'maak-ongedaan' && !own.has(stap))
  const [undo, redo] = [moments[place], moments[place + 1]]
  const applied = moments.slice(0, place).findLast(({ stap }) => stap.doe === 'verwerk')
  return applied?.uitkomst?.kind === 'verwerkt' && undo?.uitkomst?.kind === 'ok' && redo?.import?.kind === 'voorstel'
}

export const undoneAndDoneAgainIsAsDone = defineLaw({
  name: 'undone-and-done-again-is-as-done',
  says: {
    nl: 'Wie een import ongedaan maakt en opnieuw doet, heeft daarna hetzelfde als wie hem één keer deed',
    en: 'Who undoes an import and does it again has the same afterwards as who did it once.',
  },
  waarom: {
    nl: 'Ongedaan maken is bedoeld om het over te doen: wat daarna anders is, valt niemand op.',
    en: 'An undo is meant for doing it over: what is other after that, nobody notices.',
  },
  dekt: ['G16', 'E17'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['maakOngedaan'],
  anders: {
    nl: 'waarbij de laatste import na het verwerken ongedaan wordt gemaakt en opnieuw wordt gedaan',
    en: 'where the last import is undone after it was applied, and done again',
  },
  vary: undoneAndAgain,
  passesThroughMore: true,
  compare: (told, again) =>
    wasDoneAgain(told, again) ? compareWhole(told, again, { isUndone: true }) : { gezien: 0, bevindingen: [] },
})
