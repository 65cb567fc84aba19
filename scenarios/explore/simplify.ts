import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { placesOf } from '../../simulator/school-file/aanwijzing.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { type BeginVanEa, eersteSchool } from '../language/scenario.ts'
import type { Draft } from '../language/write.ts'
import { simplerThan } from '../steps/steps.ts'
import { each, fewer, fileOf, type Simplification, withFile, without } from './simplification.ts'
import { fewerSteps, notAsked, oneByOne, saidYes, withStep } from './simplify-steps.ts'

/** Tries smaller stories on what `best` now is; true when one of them still fails. */
type Person = Readonly<Record<string, unknown>> & { readonly key?: string | null }
const lists = ['leerlingen', 'leerkrachten', 'groepen'] as const
const listed = (draft: Draft, name: (typeof lists)[number]): readonly Person[] =>
  (fileOf(draft)[name] ?? []) as readonly Person[]

const withPeople =
  (name: (typeof lists)[number]) =>
  (draft: Draft, people: readonly Person[]): Draft => {
    const smaller = withFile(draft, { [name]: people })
    return pruned(name === 'groepen' ? withoutDangling(smaller, people) : smaller)
  }

/** References to groups that are no more. */
function withoutDangling(draft: Draft, groups: readonly Person[]): Draft {
  const keys = new Set(groups.map(({ key }) => key))
  const gone = new Set(
    [...listed(draft, 'leerlingen'), ...listed(draft, 'leerkrachten')].flatMap((person) =>
      [person.groep, ...((person.groepen ?? person.samengesteldeGroepen ?? []) as unknown[])].filter(
        (key) => typeof key === 'string' && !keys.has(key),
      ),
    ),
  )
  if (gone.size === 0) return draft
  const clean = (person: Person): Person => {
    const { groep, samengesteldeGroepen, groepen, ...rest } = person as Readonly<Record<string, unknown>>
    const keep = (list: unknown) => (list as readonly string[] | undefined)?.filter((key) => !gone.has(key))
    return {
      ...rest,
      ...(groep !== undefined && !gone.has(groep) && { groep }),
      ...(keep(samengesteldeGroepen)?.length && { samengesteldeGroepen: keep(samengesteldeGroepen) }),
      ...(keep(groepen)?.length && { groepen: keep(groepen) }),
    } as Person
  }
  return withFile(draft, {
    leerlingen: listed(draft, 'leerlingen').map(clean) as never,
    leerkrachten: listed(draft, 'leerkrachten').map(clean) as never,
  })
}

const soortOf = { leerlingen: 'leerling', leerkrachten: 'leerkracht', groepen: 'groep' } as const

/** What the system has of people who are no longer in the school, and oddities put on them, go with them. */
function pruned(draft: Draft): Draft {
  const fits = (name: (typeof lists)[number], pointer: object) =>
    placesOf(listed(draft, name) as never, pointer as never).length > 0
  const ea = Object.fromEntries(
    lists.flatMap((name) => {
      const bezit = draft.ea[name]
      if (bezit === undefined) return []
      const { behalve, ook, ...rest } = bezit
      const kept = behalve?.filter((pointer) => fits(name, pointer)) ?? []
      const written =
        (ook as readonly { van?: object }[] | undefined)?.filter(({ van }) => !van || fits(name, van)) ?? []
      return [
        [
          name,
          { ...rest, ...(kept.length > 0 && { behalve: kept }), ...(written.length > 0 && { ook: written }) },
        ] as const,
      ]
    }),
  ) as BeginVanEa
  const anomalieen = fileOf(draft).anomalieen?.filter(({ op }) =>
    lists.every((name) => {
      const pointer = typeof op === 'object' ? op[soortOf[name]] : undefined
      return pointer === undefined || fits(name, pointer)
    }),
  )
  return { ...withAnomalies(draft, anomalieen ?? []), ea }
}

const withAnomalies = (draft: Draft, uses: NonNullable<SchoolFile['anomalieen']>): Draft => {
  const { anomalieen: _, ...rest } = fileOf(draft)
  return { ...draft, school: uses.length > 0 ? { ...rest, anomalieen: uses } : rest }
}

const fields = [
  'bewust',
  'eckid',
  'voorletters',
  'samengesteldeGroepen',
  'geslacht',
  'voorvoegsel',
  'emailadres',
  'jaargroep',
  'geboortedatum',
  'groepen',
  'groep',
  'roepnaam',
]

const fewerFields: Simplification = each((draft) =>
  lists.flatMap((name) =>
    name === 'groepen'
      ? []
      : fields
          .filter((field) => listed(draft, name).some((person) => person[field] !== undefined))
          .map(
            (field) => (now: Draft) => withFile(now, { [name]: listed(now, name).map((one) => without(one, field)) }),
          ),
  ),
)

const fewerFieldsOfOne: Simplification = each((draft) =>
  (['leerlingen', 'leerkrachten'] as const).flatMap((name) =>
    listed(draft, name).length > 6
      ? []
      : listed(draft, name).flatMap((person, place) =>
          fields
            .filter((field) => person[field] !== undefined)
            .map(
              (field) => (now: Draft) =>
                withFile(now, {
                  [name]: listed(now, name).map((one, index) => (index === place ? without(one, field) : one)),
                }),
            ),
        ),
  ),
)

/** What the system has: nothing, or less that is special about it. */
const plainerBeginning: Simplification = each((draft) => [
  { ...draft, ea: {} },
  ...lists.flatMap((name): ((now: Draft) => Draft)[] => {
    if (draft.ea[name] === undefined) return []
    const set = (now: Draft, change: (bezit: object) => object): Draft =>
      ({ ...now, ea: now.ea[name] === undefined ? now.ea : { ...now.ea, [name]: change(now.ea[name]!) } }) as Draft
    return [
      (now) => ({ ...now, ea: without(now.ea, name) }),
      (now) => set(now, () => ({ heeft: 'alles' })),
      (now) => set(now, (bezit) => without(bezit, 'behalve', 'ook')),
      (now) => set(now, (bezit) => without(bezit, 'zonder')),
      (now) => set(now, (bezit) => without(bezit, 'heeft', 'behalve')),
      ...((draft.ea[name]!.ook ?? []) as readonly object[]).map(
        (_, place) => (now: Draft) =>
          set(now, (bezit) => ({
            ...bezit,
            ook: ((bezit as { ook?: readonly object[] }).ook ?? []).filter((_, index) => index !== place),
          })),
      ),
      ...(draft.ea[name]!.zonder ?? []).map(
        (field) => (now: Draft) =>
          set(now, (bezit) => ({
            ...bezit,
            zonder: ((bezit as { zonder?: readonly string[] }).zonder ?? []).filter((one) => one !== field),
          })),
      ),
    ]
  }),
])

/** The usual day, version and way of writing; the first form of a step. */
const usual: Simplification = each((draft) => [
  (now) => ({ ...now, xsdversie: '2.2' }),
  (now) => ({ ...now, begin: '2026-11-23' }),
  ...(['dialect', 'profiel', 'versies', 'modus'] as const)
    .filter((name) => fileOf(draft)[name] !== undefined)
    .map((name) => (now: Draft) => ({ ...now, school: without(fileOf(now), name) })),
  ...draft.stappen.flatMap((stap, place) => simplerThan(stap).map((simpler) => withStep(place, stap, simpler))),
])

/** An oddity that takes several records by itself, on one of them. */
const onOne: Simplification = each((draft) =>
  (fileOf(draft).anomalieen ?? []).flatMap(({ op }, place) =>
    op !== undefined
      ? []
      : lists.flatMap((name) =>
          listed(draft, name)
            .slice(0, 8)
            .map(
              ({ key }) =>
                (now: Draft): Draft =>
                  withAnomalies(
                    now,
                    (fileOf(now).anomalieen ?? []).map((use, index) =>
                      index === place ? { naam: use.naam, op: { [soortOf[name]]: { key: key ?? '' } } } : use,
                    ),
                  ),
            ),
        ),
  ),
)

/** The school with its oddities written out, so that nobody has to look up what an anomaly does. Only when that is shorter. */
const writtenOut: Simplification = each((draft) => {
  const { anomalieen, source, ...rest } = fileOf(draft)
  if (anomalieen === undefined) return []
  const { school, gebeurtenissen } = buildSchool(
    { seed: '1', ...fileOf(draft) },
    { schooljaar: schooljaarOf(draft.begin), peildatum: draft.begin, generateSchool },
  )
  if (gebeurtenissen.length > 0 || new Set(school.leerlingen.map(({ id }) => id)).size < school.leerlingen.length)
    return []
  const bare = (record: object) => ({ ...without(record, 'id', 'mutatiedatum'), bewust: true })
  const written = {
    ...rest,
    groepen: school.groepen?.map(bare) ?? [],
    leerlingen: school.leerlingen.map(bare),
    leerkrachten: school.leerkrachten?.map(bare) ?? [],
  } as unknown as SchoolFile
  return JSON.stringify(written).length > JSON.stringify({ ...rest, anomalieen }).length + 60
    ? []
    : [{ ...draft, school: { ...written, source } }]
})

/** No school next door, and nothing that is done there. */
const withoutNextDoor: Simplification = each((draft) => {
  if (Object.keys(draft.andereScholen).length === 0) return []
  let here: string = eersteSchool
  const stappen = draft.stappen.filter((stap) => {
    if (stap.doe === 'bij') here = stap.bij
    return stap.doe !== 'bij' && here === eersteSchool
  })
  return [{ ...draft, stappen, andereScholen: {} }]
})

/** The same at the schools next door. */
const nextDoor =
  (simplify: Simplification): Simplification =>
  async (best, isBetter) => {
    let helped = false
    for (const name of Object.keys(best().andereScholen)) {
      const there = (): Draft => ({ ...best(), ...best().andereScholen[name] })
      const tried = ({ school, ea }: Draft): Promise<boolean> =>
        isBetter({ ...best(), andereScholen: { ...best().andereScholen, [name]: { school, ea } } })
      if (await simplify(there, tried)) helped = true
    }
    return helped
  }

/** Every way to make a story smaller, those that take away most first. */
export const simplifications: readonly Simplification[] = [
  withoutNextDoor,
  fewerSteps,
  oneByOne,
  fewer((draft) => fileOf(draft).anomalieen ?? [], withAnomalies),
  onOne,
  ...lists.map((name) => fewer((draft) => listed(draft, name), withPeople(name))),
  plainerBeginning,
  ...lists.map((name) => nextDoor(fewer((draft) => listed(draft, name), withPeople(name)))),
  nextDoor(plainerBeginning),
  nextDoor(fewerFields),
  usual,
  fewerFields,
  fewerFieldsOfOne,
  writtenOut,
]

/** Once, before all others: what makes room for them. */
export const first: readonly Simplification[] = [saidYes]

/** Once, after all others. */
export const last: readonly Simplification[] = [notAsked]
