import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { inOneOrder } from '../../src/same-json.ts'
import { type Scenario, type Stap, soorten } from '../language/scenario.ts'
import { isOfGroup } from '../truth/rights.ts'
import { createSeen, defineLaw, type Seen } from './law.ts'
import { type Holder, linesOf, type Moment, type Trail } from './trail.ts'

/** The same story about a LAS with other settings, from the beginning to the end. */
function withSettings(scenario: Scenario, settings: (earlier: Readonly<Record<string, unknown>>) => object): Scenario {
  const plek = { bestand: scenario.source.fileName, regel: 1, kolom: 1 }
  const las = (earlier: Readonly<Record<string, unknown>>): Stap => ({
    doe: 'las',
    las: { ...earlier, ...settings(earlier) },
  })
  return {
    ...scenario,
    stappen: [
      { stap: las({}), plek },
      ...scenario.stappen.map((step) => (step.stap.doe === 'las' ? { ...step, stap: las(step.stap.las) } : step)),
    ],
  }
}

/** With more steps, or more children, a second telling costs more than it shows. */
const mostSteps = 20
const mostChildren = 30

export const isLarge = ({ school, stappen }: Scenario): boolean =>
  stappen.filter(({ stap }) => stap.doe !== 'verwacht').length > mostSteps ||
  (school !== 'handleiding' && ('genereer' in school || (school.leerlingen?.length ?? 0) > mostChildren))

/**
 * What two tellings made: what was proposed at each step that both have, and in the end what is held. `isSameQuestion`: were
 * these two imports about the same? Absent: always. `isHeld`: whether a record counts. Absent: each does.
 */
export function compare(
  told: Trail,
  again: Trail,
  isSameQuestion: (one: Moment, other: Moment) => boolean = () => true,
  isHeld: (record: Holder) => boolean = () => true,
): Seen {
  const seen = createSeen()
  // Two tellings in which nothing was proposed are alike, and say nothing.
  const isBare = ![...told.moments, ...again.moments].some((moment) => moment.import?.kind === 'voorstel')
  const look: typeof seen.look = (holds, finding) => {
    if (!holds || !isBare) seen.look(holds, finding)
  }
  const others = new Map(again.moments.map((moment) => [moment.stap, moment]))
  for (const moment of told.moments) {
    const other = others.get(moment.stap)
    // What could not be done in the other order (one of two lines that are alike) makes it another story from there.
    if (moment.stap.doe === 'beslis' && other === undefined) return seen
    if (moment.stap.doe !== 'importeer' || other === undefined || !isSameQuestion(moment, other)) continue
    const [mine, theirs] = [planOf(moment), planOf(other)]
    look(JSON.stringify(mine) === JSON.stringify(theirs), () => {
      const [verwacht, gevonden] = onlyIn(mine, theirs)
      return { wat: 'de regels van de import, zoals verteld en anders verteld', verwacht, gevonden }
    })
  }
  const lastOf = (moment: Moment | undefined) => (moment ? recordsOf(moment.na, isHeld) : [])
  const [mine, theirs] = [lastOf(told.moments.at(-1)), lastOf(again.moments.at(-1))]
  look(JSON.stringify(mine) === JSON.stringify(theirs), () => {
    const [verwacht, gevonden] = onlyIn(mine, theirs)
    return { wat: 'wat het systeem aan het eind heeft, zoals verteld en anders verteld', verwacht, gevonden }
  })
  return seen
}

const onlyIn = (one: readonly string[], two: readonly string[]): [readonly unknown[], readonly unknown[]] => {
  const minus = (a: readonly string[], b: readonly string[]) =>
    a.filter((text) => !b.includes(text)).map((text) => JSON.parse(text))
  return [minus(one, two), minus(two, one)]
}

/** The lines of an import, whatever their order and the ids of records that were made in the story. */
function planOf({ import: answer }: Moment): readonly string[] {
  if (answer?.kind !== 'voorstel') return [JSON.stringify(answer?.kind)]
  return soorten.flatMap((soort) =>
    linesOf(answer, soort)
      .map(({ beslissing, twijfel = false, inkomend }) =>
        JSON.stringify([soort, beslissing, twijfel, inOneOrder(inkomend)]),
      )
      .sort(),
  )
}

/** Records without their ids and what a system keeps for itself: groups by what they are, people with their groups by what those are. */
function recordsOf(
  { groepen, leerkrachten, leerlingen }: Toestand,
  isHeld: (record: Holder) => boolean,
): readonly string[] {
  const groups = new Map(groepen.map(({ id, overig: _, ...groep }) => [id, JSON.stringify(inOneOrder(groep))]))
  // A right for a group holds the id of that group.
  const teachers = leerkrachten.filter(isHeld).map(({ rechten, ...one }) => ({
    ...one,
    ...(rechten && { rechten: rechten.filter((right) => !one.groepen?.some((groep) => isOfGroup(right, groep))) }),
  }))
  const people = [...teachers, ...leerlingen.filter(isHeld)].map(
    ({ id: _, overig: __, groepen: places = [], ...person }) =>
      JSON.stringify(inOneOrder({ ...person, groepen: places.map((place) => groups.get(place) ?? place).sort() })),
  )
  const held = groepen.filter(isHeld).map(({ id }) => groups.get(id)!)
  return [...held, ...people].sort()
}

export const orderDoesNotMatter = defineLaw({
  name: 'order-of-elements-does-not-matter',
  says: {
    nl: 'De volgorde van leerlingen, leerkrachten en groepen in het bericht maakt niet uit',
    en: 'The order of pupils, teachers and groups in the delivery makes no difference.',
  },
  waarom: {
    nl: 'Wie het eerst komt, krijgt het record: de volgende keer is dat een ander.',
    en: 'Who comes first gets the record: the next time that is somebody else.',
  },
  dekt: ['D30', 'A07'],
  klasse: 'regel',
  ernst: 'S2',
  anders: { nl: 'met alles in omgekeerde volgorde', en: 'with everything in reverse order' },
  vary: (scenario) =>
    withSettings(scenario, ({ quirks = [] }) => ({ quirks: [...(quirks as readonly string[]), 'in-reverse-order'] })),
  compare: (told, again) => compare(told, again),
})

/** Another way of writing the same: Java style for who speaks .NET, and the reverse. */
export const formDoesNotMatter = defineLaw({
  name: 'form-of-the-message-does-not-matter',
  says: {
    nl: 'De schrijfwijze van het bericht (voorvoegsels, witruimte, CDATA) maakt niet uit',
    en: 'How the message is written (prefixes, white space, CDATA) makes no difference.',
  },
  waarom: {
    nl: 'Een update van het LAS verandert de XML, en niets anders.',
    en: 'An update of the LAS changes the XML, and nothing else.',
  },
  dekt: ['I03', 'I04', 'I05'],
  klasse: 'regel',
  ernst: 'S2',
  anders: { nl: 'met een anders geschreven bericht', en: 'with a message that is written otherwise' },
  vary: (scenario) => {
    const own = scenario.school === 'handleiding' ? undefined : scenario.school.dialect
    const other = own === 'cdata' || own === 'cxf' ? 'pretty' : 'cdata'
    return withSettings(scenario, () => ({ dialect: other }))
  },
  compare: (told, again) => compare(told, again),
})
