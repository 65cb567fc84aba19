import type { Snapshot } from '../../src/testcentrum/records.ts'
import { afterwards, asNieuw, forgetting, linksWhen, storesLeerkracht, storesLeerling } from './bends.ts'
import type { Bend, Held, Proposal, Rejudge, Soort } from './wrong-system.ts'

// Mistakes that several wrong systems make, each with another field or another soort.

type Fields<In extends Soort> = keyof Held<In> & keyof Proposal<In>['incoming'] & string

/** One field that is there and the same is enough to link on. */
export const linksOn = <In extends Soort>(field: Fields<In>): Rejudge<In> =>
  linksWhen<In>((came, held) => {
    const value = (came as Readonly<Record<string, unknown>>)[field]
    return value !== undefined && value === held[field]
  })

/** One field and the birth date are enough to link on; the field may be absent with both. */
export const linksOnBirthDateAnd = (field: 'achternaam' | 'roepnaam'): Rejudge<'leerling'> =>
  linksWhen<'leerling'>(
    (came, held) =>
      came[field] === held[field] && came.geboortedatum === held.geboortedatum && came.geboortedatum !== undefined,
  )

/** A field without which the row is as it was, or the value that it had. */
const withField = <Row extends object>(row: Row, field: keyof Row, value: unknown): Row => {
  const { [field]: _, ...rest } = row
  return { ...rest, ...(Boolean(value) && { [field]: value }) } as Row
}

/** A field of a pupil that is gone when it does not come along once. */
export const wipesAbsent = {
  leerling: (field: Fields<'leerling'>): NonNullable<Bend['applied']> =>
    storesLeerling((row, _, came) => (came === undefined || came[field] ? row : withField(row, field, undefined))),
  leerkracht: (field: Fields<'leerkracht'>): NonNullable<Bend['applied']> =>
    storesLeerkracht((row, _, came) => (came === undefined || came[field] ? row : withField(row, field, undefined))),
}

/** A field that is filled when a record is made, and never after. */
export const keepsFirst = {
  leerling: (field: Fields<'leerling'>): NonNullable<Bend['applied']> =>
    storesLeerling((row, before) => (before?.[field] ? withField(row, field, before[field]) : row)),
  leerkracht: (field: Fields<'leerkracht'>): NonNullable<Bend['applied']> =>
    storesLeerkracht((row, before) => (before?.[field] ? withField(row, field, before[field]) : row)),
}

/** Groups come, and never go. */
export const groupsOfBeforeToo = <Row extends { readonly groepen?: readonly string[] }>(
  row: Row,
  before: { readonly groepen?: readonly string[] } | undefined,
): Row => ({ ...row, groepen: [...new Set([...(before?.groepen ?? []), ...(row.groepen ?? [])])] })

/** Who was left out, or parted from somebody, is a question again at the next import. */
export const forgetsChoice = (of: Soort, choice: 'niet-importeren' | 'not-the-same'): NonNullable<Bend['centrum']> =>
  afterwards(
    ['apply'],
    forgetting(({ soort, decision }) => soort === of && decision === choice),
  )

/** Who may be somebody of another school of the EA comes in as new. */
export const newWhenElsewhere = <In extends 'leerling' | 'leerkracht'>(
  proposal: Proposal<In>,
  _: readonly Held<In>[],
  elsewhere: readonly Held<In>[],
): Proposal<In> =>
  proposal.candidates.some(({ id }) => elsewhere.some((one) => one.id === id)) ? asNieuw<In>(proposal) : proposal

/** An answer that holds nobody is read as a school without anybody. */
export const emptiesTheSchool =
  (kind: 'geengegevens' | 'geenwijzigingen'): NonNullable<Bend['antwoord']> =>
  (answer, { schooljaar, brincode, dependancecode }) =>
    answer.kind === kind
      ? { kind: 'school', school: { schooljaar: schooljaar ?? '', brincode, dependancecode, leerlingen: [] } }
      : answer

/** Results count as refused for good after a fault that only says: not now. */
export const givesUpResultsAfter =
  (isMeant: (faultcode: string) => boolean): NonNullable<Bend['client']> =>
  (client) => ({
    ...client,
    brengLeerresultaten: async (bericht) => {
      const answer = await client.brengLeerresultaten(bericht)
      return answer.kind === 'fault' && isMeant(answer.faultcode)
        ? { ...answer, faultcode: 'Client.LeerlingOngeldig' }
        : answer
    },
  })

/** Of those with one number only the first, or the last, comes in. */
export const onePer =
  (field: 'eckid' | 'key', which: 'find' | 'findLast'): NonNullable<Bend['delivery']> =>
  (school) => ({
    ...school,
    leerlingen: school.leerlingen.filter(
      (one) => one[field] === undefined || school.leerlingen[which]((other) => other[field] === one[field]) === one,
    ),
  })

/** The numbers of whom a person kept out, of one soort or of all. */
export const numbersLeftOut = ({ onthouden }: Pick<Snapshot, 'onthouden'>, of?: Soort): ReadonlySet<string> =>
  new Set(
    onthouden.flatMap(({ soort, decision, key }) =>
      decision === 'niet-importeren' && key !== undefined && (of === undefined || of === soort) ? key : [],
    ),
  )

type Line = Pick<Proposal<Soort>, 'decision' | 'mustLook' | 'id'> & { readonly incoming: { readonly key?: string } }

/** The line is kept out where its number is one of these. */
export const leftOutBy =
  (numbers: ReadonlySet<string>) =>
  <One extends Line>(line: One): One => {
    const { key } = line.incoming
    if (key === undefined || !numbers.has(key)) return line
    const { id: _, ...rest } = line
    return { ...rest, decision: 'niet-importeren', mustLook: false } as One
  }
