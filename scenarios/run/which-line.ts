import type { Regel } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import type { Soort } from '../language/pointers.ts'
import { called, peopleOf, type Someone } from '../truth/people.ts'
import { NotThere } from './no-fit.ts'
import { Lacks, type Story, schoolNow } from './story.ts'

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
 * name; of lines that are equal for equal records the nth of the delivery, where the system shows the others in that order. Undefined: none.
 * @throws ToolError E_SCENARIO where two fit equally well, NotThere where the system shows one record twice, and Lacks where it has an
 * order of its own, in which nothing tells which of two equal lines is whose
 */
export function regelVan(story: Story, soort: Soort, person: Someone): Regel | undefined {
  const fits = bestOf(regelsOf(story, soort), person)
  if (fits.length < 2) return fits[0]
  const refs = refsOf(fits)
  const alike = peopleOf(schoolNow(story), soort).filter((one) => refsOf(bestOf(regelsOf(story, soort), one)) === refs)
  const place = alike.findIndex((one) => one === person || (one.id !== undefined && one.id === person.id))
  if (alike.length === fits.length && place !== -1) {
    if (isInOrderOfDelivery(story, soort)) return fits[place]
    throw new Lacks('volgorde van de levering in zijn regels, en niets anders dat twee gelijke uit elkaar houdt')
  }
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

/** Whether the lines stand in the order of the delivery, as far as they can be told apart. */
function isInOrderOfDelivery(story: Story, soort: Soort): boolean {
  const regels = regelsOf(story, soort)
  const fits = peopleOf(schoolNow(story), soort).map((one) => bestOf(regels, one))
  const whose = new Map(fits.flatMap((some) => some.map((regel) => [regel, refsOf(some)])))
  const delivered = fits.map(refsOf)
  const shown = regels.flatMap((regel) => whose.get(regel) ?? [])
  const times = (all: readonly string[], refs: string) => all.filter((one) => one === refs).length
  const isWhole = (refs: string) => times(shown, refs) === times(delivered, refs)
  return shown.filter(isWhole).join() === delivered.filter(isWhole).join()
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
