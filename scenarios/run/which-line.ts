import type { Regel } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import type { Soort } from '../language/pointers.ts'
import { called, peopleOf, type Someone } from '../truth/people.ts'
import { NotThere } from './no-fit.ts'
import { type Story, schoolNow } from './story.ts'

/** The lines of the last import of one soort. */
export function regelsOf(story: Story, soort: Soort): readonly Regel[] {
  if (story.import?.kind !== 'voorstel') return []
  return soort === 'groep'
    ? story.import.groepen
    : soort === 'leerkracht'
      ? story.import.leerkrachten
      : story.import.leerlingen
}

/**
 * The line of the review screen about a record of the school: the one that fits best, by key, then by ECK iD, then by
 * name; of lines that are equal for equal records the nth of the delivery. Undefined: none.
 * @throws ToolError E_SCENARIO where two fit equally well, and NotThere where the system shows one record twice
 */
export function regelVan(story: Story, soort: Soort, person: Someone): Regel | undefined {
  const fits = bestOf(regelsOf(story, soort), person)
  if (fits.length < 2) return fits[0]
  const refs = refsOf(fits)
  const alike = peopleOf(schoolNow(story), soort).filter((one) => refsOf(bestOf(regelsOf(story, soort), one)) === refs)
  const place = alike.findIndex((one) => one === person || (one.id !== undefined && one.id === person.id))
  if (alike.length === fits.length && place !== -1) return fits[place]
  if (alike.length < 2 || alike.length > fits.length)
    throw new NotThere({
      wat: `de regel van ${soort} ${called(person)}`,
      verwacht: alike.length < 2 ? 'één regel' : `${alike.length} regels`,
      gevonden: fits.map(({ ref, beslissing }) => ({ ref, beslissing })),
      ernst: 'S3',
      klasse: 'regel',
    })
  throw new ToolError(
    'E_SCENARIO',
    `a mistake in the story, not of the system: ${fits.length} lines fit ${soort} ${called(person)} equally well; say more of it`,
  )
}

const refsOf = (regels: readonly Regel[]): string => regels.map(({ ref }) => ref).join()

/** The lines that fit a record best; several only when nothing that is known tells them apart. */
function bestOf(regels: readonly Regel[], person: Someone): readonly Regel[] {
  const { key, eckid } = person
  const byKey = key === undefined ? [] : regels.filter(({ inkomend }) => inkomend.key === key)
  const byEckid = eckid ? regels.filter(({ inkomend }) => inkomend.eckid === eckid) : []
  const byNumber = byKey.length > 0 ? byKey : byEckid
  if (byNumber.length === 1) return byNumber
  const tests: readonly ((regel: Regel) => boolean)[] = [
    ({ inkomend }) => sameName(inkomend, person),
    ({ inkomend }) => inkomend.eckid === undefined || inkomend.eckid === eckid,
    ({ inkomend }) => inkomend.geboortedatum === undefined || inkomend.geboortedatum === person.geboortedatum,
  ]
  // Without a number the name must fit; with one, each test counts as far as it leaves a line.
  const first = byNumber.length > 0 ? byNumber : regels.filter(itemAt(tests, 0))
  return tests.reduce((left, test) => {
    const fewer = left.length < 2 ? left : left.filter(test)
    return fewer.length > 0 ? fewer : left
  }, first)
}

const sameName = (inkomend: Regel['inkomend'], person: Someone): boolean =>
  person.naam !== undefined
    ? inkomend.naam === person.naam
    : inkomend.roepnaam === undefined && inkomend.achternaam === undefined
      ? (inkomend.naam?.includes(person.roepnaam ?? person.achternaam ?? '') ?? false)
      : inkomend.roepnaam === person.roepnaam &&
        (inkomend.achternaam === undefined || inkomend.achternaam.includes(person.achternaam ?? ''))

/** The lines that fit a record of the school best, without a choice between them. */
export const linesAbout = (story: Story, soort: Soort, person: Someone): readonly Regel[] =>
  bestOf(regelsOf(story, soort), person)
