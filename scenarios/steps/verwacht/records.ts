import type { Toestand } from '../../../contracts/adapter/adapter.ts'
import { isSameJson } from '../../../src/same-json.ts'
import { ToolError } from '../../../src/tool-error.ts'
import type { Static } from '../../../src/typebox.ts'
import type { Ernst } from '../../language/ernst.ts'
import { count, list, mapOf, object, optional, text, textOrNull, yes } from '../../language/form.ts'
import { type Soort, soorten, wieInEa } from '../../language/pointers.ts'
import { askedFirst, isAskedAbout, questionAbout } from '../../run/asked-first.ts'
import { columnsFor, trulyOf } from '../../run/columns.ts'
import { type Finding, same } from '../../run/finding.ts'
import { idsNear, pointerText } from '../../run/no-fit.ts'
import { groupsNotTaken, isNotTaken } from '../../run/not-taken.ts'
import { type EaRecord, eaRecordsOf, inEa, inSchool, isPutAway, Lacks, type Story, schoolNow } from '../../run/story.ts'
import { isInOtherCapitals, mayBeInSurname, type Naam } from '../../truth/names.ts'
import { peopleOf } from '../../truth/people.ts'
import { isOfGroup } from '../../truth/rights.ts'
import { defineExpectation } from './define-expectation.ts'

const record = object('One record, or how many there are like it.', {
  ...wieInEa,
  aantal: optional(count('How many fit; default exactly 1.')),
  actief: optional(yes('Whether it is active.')),
  groepNaam: optional(text('Name of one of its groups; `geen`: it has none.')),
  groepen: optional(list('Names of exactly the groups that it is in, of every school year.', text('Name of a group.'))),
  rechten: optional(
    list(
      'Of a teacher: what they may do, and no more than that; words of the system for what a teacher may are right too.',
      text('`leerkracht`, `beheerder`.'),
    ),
  ),
  velden: optional(mapOf('Fields with exactly these values; null: not there.', textOrNull)),
  overig: optional(mapOf('What else is kept of it, with exactly these values; null: not kept.', textOrNull)),
})
type Wish = Static<typeof record>

export const records = defineExpectation({
  name: 'records',
  form: list('Records that the EA holds.', record),
  example:
    'records: [{ leerling: { van: { key: 11 } }, groepNaam: 3A, velden: { roepnaam: Noor, voorvoegsel: null } }]',
  judge: async (story, wanted) => {
    const toestand = await story.system.adapter.toestand()
    return wanted.flatMap((wish) => judgeRecord(story, wish, toestand))
  },
})

function judgeRecord(story: Story, wish: Wish, toestand: Toestand): Finding[] {
  const soort = soorten.find((name) => wish[name] !== undefined)
  if (soort === undefined)
    throw new ToolError('E_SCENARIO', 'one of "records" points at nobody: give leerling, leerkracht or groep')
  const pointer = wish[soort]!
  if (soort === 'groep' && pointer.van !== undefined && isNotTaken(story, inSchool(story, soort, pointer.van)))
    return []
  const found = inEa(story, soort, pointer, toestand)
  const wat = `${soort} ${pointerText(pointer)} in de EA`
  const people = peopleOf(schoolNow(story), soort)
  const beside = (of: readonly EaRecord[]) =>
    columnsFor(
      of.map(({ id }) => trulyOf(story, people, id)).find((person) => person !== undefined),
      of.map(({ id }) => id),
      soort,
      toestand,
    )
  const aantal = wish.aantal ?? 1
  if (aantal === 0 && found.every((one) => isPutAway(story, one))) return []
  if (found.length !== aantal)
    return [
      {
        wat: `aantal van ${wat}`,
        verwacht: aantal,
        gevonden: found.length,
        // Missing or double; what should not be there at all is work.
        ernst: aantal === 0 ? 'S3' : 'S2',
        ...(found.length < aantal && isAskedAbout(story, soort, pointer) && askedFirst),
        naast: beside(found.slice(0, 4)),
        ...(found.length === 0 && { bewijs: { 'ids in de EA': idsNear(eaRecordsOf(toestand, soort), pointer.ea) } }),
      },
    ]
  return found.flatMap((one) =>
    [
      ...(wish.actief === undefined
        ? []
        : same(`${wat}: actief`, wish.actief, one.actief !== false, { ernst: wish.actief ? 'S2' : 'S3' })),
      ...judgeGroups(wat, soort, withoutNotTaken(story, wish), one, toestand),
      ...judgeRights(wat, wish, one, toestand),
      ...Object.entries(wish.velden ?? {}).flatMap(([field, value]) =>
        judgeField(story, soort, wat, one, field, value, toestand),
      ),
      ...judgeRest(wat, wish, one),
    ].map((finding) => ({ ...finding, ...askedOf(story, soort, one, finding), naast: beside([one]) })),
  )
}

/**
 * What is not so of a record may be so because the system asked a person first, and nobody answered: that stands beside it. Where the record
 * was let be, that is no rule.
 */
function askedOf(story: Story, soort: Soort, one: EaRecord, { bewijs, ernst }: Finding): Partial<Finding> {
  const person = trulyOf(story, peopleOf(schoolNow(story), soort), one.id)
  const doubt = person && questionAbout(story, soort, person)
  if (doubt === undefined) return {}
  const before = story.verwerkt && eaRecordsOf(story.verwerkt.voor, soort).find(({ id }) => id === one.id)
  const isLetBe = ernst !== 'S1' && before !== undefined && isSameJson(before, one)
  return { bewijs: { ...bewijs, twijfel: doubt }, ...(isLetBe && askedFirst) }
}

/** Where a system has no samengestelde groepen, nobody is expected in one. */
function withoutNotTaken(story: Story, { groepNaam, groepen, ...wish }: Wish): Wish {
  const names = new Set(groupsNotTaken(story).map(({ naam }) => naam))
  return {
    ...wish,
    ...(groepNaam !== undefined && !names.has(groepNaam) && { groepNaam }),
    ...(groepen && { groepen: groepen.filter((naam) => !names.has(naam)) }),
  }
}

function judgeGroups(
  wat: string,
  soort: Soort,
  wish: Wish,
  { groepen: ids = [] }: EaRecord,
  toestand: Toestand,
): Finding[] {
  const names = ids.map((id) => toestand.groepen.find((groep) => groep.id === id)?.naam ?? id)
  const ernst = (wanted: readonly string[]): Ernst =>
    soort === 'leerling' && isSeenByAnother(ids, wanted, toestand) ? 'S1' : 'S2'
  const { groepNaam, groepen } = wish
  return [
    ...(groepNaam === undefined || (groepNaam !== 'geen' && names.includes(groepNaam))
      ? []
      : groepNaam === 'geen'
        ? same(`${wat}: groepen`, [], names, { ernst: ernst([]) })
        : [{ wat: `${wat}: groep`, verwacht: groepNaam, gevonden: names, ernst: ernst([groepNaam]) }]),
    ...(groepen === undefined
      ? []
      : same(`${wat}: groepen`, [...groepen].sort(), [...names].sort(), { ernst: ernst(groepen) })),
  ]
}

/** Is there a teacher who sees this pupil and would not in the groups where the pupil belongs? */
function isSeenByAnother(
  ids: readonly string[],
  wanted: readonly string[],
  { groepen, leerkrachten }: Toestand,
): boolean {
  const right = new Set(groepen.filter(({ naam }) => wanted.includes(naam)).map(({ id }) => id))
  const active = new Set(groepen.filter(({ actief }) => actief !== false).map(({ id }) => id))
  const wrong = ids.filter((id) => active.has(id) && !right.has(id))
  return leerkrachten.some(
    ({ groepen: own = [], actief }) =>
      actief !== false && own.some((id) => wrong.includes(id)) && !own.some((id) => right.has(id)),
  )
}

/**
 * What an account may do has the names that the system gives it: `leerkracht`, `docent`, one for each of her own groups. More than was
 * expected is `beheerder`, and what another active teacher who is no beheerder may not.
 */
function judgeRights(wat: string, { rechten: wanted }: Wish, record: EaRecord, { leerkrachten }: Toestand): Finding[] {
  const { id, rechten, groepen = [] } = record
  if (wanted === undefined) return []
  if (rechten === undefined) throw new Lacks('rechten in toestand')
  const others = leerkrachten.filter(
    (one) => one.id !== id && one.actief !== false && one.rechten?.includes('beheerder') === false,
  )
  const isOfOwnGroup = (right: string) => groepen.some((groep) => isOfGroup(right, groep))
  const isCommon = (right: string) => others.every((one) => one.rechten?.includes(right))
  const isMore = (right: string) =>
    !wanted.includes(right) && (right === 'beheerder' || !(isOfOwnGroup(right) || isCommon(right)))
  const isNamed = (right: string) => right === 'beheerder' || leerkrachten.some((one) => one.rechten?.includes(right))
  const isLess = (right: string) => !rechten.includes(right) && isNamed(right)
  if (!rechten.some(isMore) && !wanted.some(isLess)) return []
  // Whoever may more sees more children.
  const ernst = rechten.some(isMore) ? 'S1' : 'S3'
  return same(`${wat}: rechten`, [...wanted].sort(), [...rechten].sort(), { ernst })
}

function judgeRest(wat: string, { overig: wanted }: Wish, { overig }: EaRecord): Finding[] {
  if (wanted === undefined) return []
  if (overig === undefined) throw new Lacks('overig in toestand')
  return Object.entries(wanted).flatMap(([name, value]) =>
    same(`${wat}: ${name}`, value, overig[name] ?? null, { ernst: value === null ? 'S2' : 'S3' }),
  )
}

const numbers: ReadonlySet<string> = new Set(['key', 'eckid'])

/** Every system keeps these: by them a story finds out who is who. */
const alwaysKept: ReadonlySet<string> = new Set([...numbers, 'naam', 'roepnaam', 'voorvoegsel', 'achternaam'])

/** A field that no record has, now or before the import, is one that the system does not keep. */
const isKept = ({ voor, verwerkt }: Story, soort: Soort, field: string, toestand: Toestand): boolean =>
  alwaysKept.has(field) ||
  [toestand, voor, verwerkt?.voor].some(
    (state) => state && eaRecordsOf(state, soort).some((one) => field in one && one[field as keyof EaRecord]),
  )

function judgeField(
  story: Story,
  soort: Soort,
  wat: string,
  one: EaRecord,
  field: string,
  wanted: string | null,
  toestand: Toestand,
): Finding[] {
  const found = (one as Readonly<Record<string, unknown>>)[field] ?? null
  if (!isKept(story, soort, field, toestand)) return []
  const isOneField = soort !== 'groep' && wanted !== null && mayBeInSurname(field, wanted, one as Naam)
  const isOfAnother =
    found !== null &&
    peopleOf(schoolNow(story), soort).some(
      (person) =>
        (person as Readonly<Record<string, unknown>>)[field] === found && story.waarheid.get(one.id) !== person.id,
    )
  // With the number of another child, that child's results go to this one.
  const ernst = numbers.has(field) ? (isOfAnother ? 'S1' : 'S2') : looksAlike(wanted, found) ? 'S4' : 'S3'
  return same(`${wat}: ${field}`, wanted, found, {
    ernst,
    ...((isOneField || isInOtherCapitals(field, wanted, found)) && { klasse: 'gewoonte' }),
  })
}

const looksAlike = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && folded(one) === folded(other)

/** Without capitals, accents, blanks and marks. */
const folded = (value: string): string =>
  value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
