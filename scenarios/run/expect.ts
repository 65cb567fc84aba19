import type { Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { ToolError } from '../../src/tool-error.ts'
import { type Soort, soorten, type Telling, type Verwachting } from '../language/scenario.ts'
import { inEa, inSchool, need, regelsOf, regelVan, type Story } from './story.ts'

/** One thing that was expected and is not so. */
export type Finding = {
  readonly wat: string
  readonly verwacht: unknown
  readonly gevonden: unknown
  /** What lies beside it: the line, the records, the explanation of the system. */
  readonly bewijs?: Readonly<Record<string, unknown>>
}

type Check<Name extends keyof Verwachting> = (
  story: Story,
  wanted: NonNullable<Verwachting[Name]>,
) => Promise<readonly Finding[]>

const same = (wat: string, verwacht: unknown, gevonden: unknown, bewijs?: Finding['bewijs']): Finding[] =>
  JSON.stringify(verwacht) === JSON.stringify(gevonden) ? [] : [{ wat, verwacht, gevonden, ...(bewijs && { bewijs }) }]

/** Everything in an expectation that does not hold. */
export async function judge(story: Story, verwachting: Verwachting): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const name of Object.keys(verwachting) as (keyof Verwachting)[]) {
    const check = checks[name] as Check<typeof name>
    findings.push(...(await check(story, verwachting[name] as never)))
  }
  return findings
}

const counted =
  (soort: Soort) =>
  async (story: Story, wanted: Telling): Promise<Finding[]> => {
    if (story.import?.kind !== 'voorstel')
      return same('de import', 'voorstel', story.import?.kind ?? 'geen import', { import: story.import })
    const regels = regelsOf(story, soort)
    const found = {
      nieuw: regels.filter(({ beslissing }) => beslissing === 'nieuw').length,
      bestaand: regels.filter(({ beslissing }) => beslissing === 'bestaand').length,
      nietImporteren: regels.filter(({ beslissing }) => beslissing === 'niet-importeren').length,
      twijfel: regels.filter(({ twijfel }) => twijfel).length,
    }
    return (Object.keys(wanted) as (keyof Telling)[]).flatMap((kind) =>
      same(`aantal ${soort}-regels onder ${kind}`, wanted[kind], found[kind], {
        regels: regels
          .slice(0, 40)
          .map(({ beslissing, twijfel, bestaand, inkomend }) => ({ beslissing, twijfel, bestaand, inkomend })),
      }),
    )
  }

const isLine: Readonly<Record<string, (regel: Regel) => boolean>> = {
  nieuw: ({ beslissing, twijfel }) => beslissing === 'nieuw' && !twijfel,
  bestaand: ({ beslissing }) => beslissing === 'bestaand',
  'niet-importeren': ({ beslissing }) => beslissing === 'niet-importeren',
  twijfel: ({ beslissing, twijfel }) => beslissing === 'nieuw' && twijfel === true,
  'nieuw-of-twijfel': ({ beslissing }) => beslissing === 'nieuw',
  'bestaand-of-twijfel': ({ beslissing, twijfel }) =>
    beslissing === 'bestaand' || (beslissing === 'nieuw' && twijfel === true),
}

const wordFor = ({ beslissing, twijfel }: Regel): string => (twijfel && beslissing === 'nieuw' ? 'twijfel' : beslissing)

const checks: { readonly [Name in keyof Required<Verwachting>]: Check<Name> } = {
  import: async (story, wanted) =>
    same('de import', wanted, story.import?.kind ?? 'geen import', { import: story.import }),
  uitkomst: async (story, wanted) => {
    const kind = story.uitkomst?.kind === 'verwerkt' ? 'ok' : story.uitkomst?.kind
    return same('de uitkomst van de laatste handeling', wanted, kind ?? 'geen', { uitkomst: story.uitkomst })
  },
  fault: async (story, wanted) =>
    same('de fault van de import', wanted, story.import?.kind === 'mislukt' ? story.import.faultcode : undefined, {
      import: story.import,
    }),
  groepen: counted('groep'),
  leerkrachten: counted('leerkracht'),
  leerlingen: counted('leerling'),
  regels: async (story, wanted) => (await Promise.all(wanted.map((line) => judgeLine(story, line)))).flat(),
  records: async (story, wanted) => {
    const toestand = await story.system.adapter.toestand()
    return wanted.flatMap((record) => judgeRecord(story, record, toestand))
  },
  aantallen: async (story, wanted) => {
    const { leerlingen, leerkrachten, groepen } = await story.system.adapter.toestand()
    const found = {
      leerlingen: leerlingen.length,
      actieveLeerlingen: leerlingen.filter(({ actief }) => actief !== false).length,
      leerkrachten: leerkrachten.length,
      groepen: groepen.filter(({ actief }) => actief !== false).length,
    }
    return (Object.keys(wanted) as (keyof typeof found)[]).flatMap((name) =>
      same(`aantal ${name} in de EA`, wanted[name], found[name]),
    )
  },
  uitgenodigd: async (story, wanted) => {
    const found = (await need(story, 'postbus')()).map(({ emailadres }) => emailadres)
    return typeof wanted === 'number'
      ? same('aantal uitnodigingen', wanted, found.length, { aan: found })
      : same('uitnodigingen', [...wanted].sort(), [...found].sort())
  },
  ontvangen: async (story, wanted) => {
    const all = [...story.world.state().resultaten.values()].filter(({ school }) => school === story.schoolId)
    const found = all.map(({ versies }) => {
      const last = versies.at(-1)!
      const { uitslag } = last.resultaat
      return {
        leerlingid: last.leerlingid,
        toets: last.resultaat.toetscode,
        score: uitslag.kind === 'score' ? uitslag.score : uitslag.kind,
        afnamedatum: last.resultaat.afnamedatum,
        versies: versies.length,
      }
    })
    if (typeof wanted === 'number') return same('aantal resultaten bij ESIS', wanted, all.length, { ontvangen: found })
    const people = wanted.map(({ leerling, ...rest }) => ({ ...rest, persoon: inSchool(story, 'leerling', leerling) }))
    const missing = people.filter(
      ({ persoon, toets, score, afnamedatum, versies }) =>
        !found.some(
          (one) =>
            (one.leerlingid === persoon.key || one.leerlingid === persoon.eckid) &&
            one.toets === toets &&
            one.score === score &&
            (afnamedatum ?? one.afnamedatum) === one.afnamedatum &&
            (versies ?? one.versies) === one.versies,
        ),
    )
    return [
      ...missing.map(({ persoon, toets, score }) => ({
        wat: 'een resultaat bij ESIS',
        verwacht: { leerling: persoon.roepnaam, toets, score },
        gevonden: found,
      })),
      ...same('aantal resultaten bij ESIS', wanted.length, all.length, { ontvangen: found }),
    ]
  },
  verstuurd: async (story, wanted) => {
    const found = {
      verstuurd: story.verstuur?.verstuurd,
      geweigerd: story.verstuur?.geweigerd?.length ?? 0,
      uitgesteld: story.verstuur?.uitgesteld ?? 0,
    }
    return (Object.keys(wanted) as (keyof typeof found)[]).flatMap((name) =>
      same(`${name} bij het versturen`, wanted[name], found[name], { verstuur: story.verstuur }),
    )
  },
  nietsVeranderd: async (story, wanted) => {
    if (!wanted) return []
    const now = await story.system.adapter.toestand()
    return same('de EA na de import', contentOf(story.voor), contentOf(now))
  },
  waarschuwing: async (story, wanted) => {
    const told = [
      ...(story.import?.kind === 'voorstel' ? (story.import.waarschuwingen ?? []) : []),
      ...(story.uitkomst && 'waarschuwingen' in story.uitkomst ? story.uitkomst.waarschuwingen : []),
    ]
    return same('of het systeem waarschuwt', wanted, told.length > 0, { waarschuwingen: told })
  },
}

/** What a state says, whatever the order in which it is told. */
export const contentOf = (toestand: Toestand | undefined): unknown =>
  toestand &&
  Object.fromEntries(
    Object.entries(toestand).map(([name, records]) => [
      name,
      [...(records as readonly { id: string }[])].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sorted),
    ]),
  )

const sorted = (record: object): object =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

type Line = NonNullable<Verwachting['regels']>[number]

async function judgeLine(story: Story, line: Line): Promise<Finding[]> {
  const soort = soorten.find((name) => line[name] !== undefined)
  if (soort === undefined)
    throw new ToolError('E_SCENARIO', 'a line of "regels" points at nobody: give leerling, leerkracht or groep')
  const person = inSchool(story, soort, line[soort]!)
  const regel = regelVan(story, soort, person)
  const wat = `de regel van ${soort} ${person.roepnaam ?? person.naam ?? person.achternaam ?? person.key}`
  if (regel === undefined)
    return [{ wat, verwacht: line.is, gevonden: 'geen regel', bewijs: { import: story.import?.kind } }]
  const bewijs = { regel, leerling: person, uitleg: await explained(story, soort, regel.ref) }
  if (!isLine[line.is]!(regel)) return [{ wat, verwacht: line.is, gevonden: wordFor(regel), bewijs }]
  if (line.met === undefined) return []
  const ids = inEa(story, soort, line.met, story.voor ?? (await story.system.adapter.toestand())).map(({ id }) => id)
  const found = regel.beslissing === 'bestaand' ? [regel.bestaand] : (regel.kandidaten ?? [])
  return ids.length > 0 && found.some((id) => id !== undefined && ids.includes(id))
    ? []
    : [{ wat: `${wat}: met wie`, verwacht: ids, gevonden: found, bewijs }]
}

async function explained(story: Story, soort: Soort, ref: string): Promise<string | undefined> {
  return story.system.lacks.has('legUit')
    ? undefined
    : story.system.adapter.legUit?.({ soort, ref }).catch(() => undefined)
}

type RecordWish = NonNullable<Verwachting['records']>[number]

function judgeRecord(story: Story, wish: RecordWish, toestand: Toestand): Finding[] {
  const soort = soorten.find((name) => wish[name] !== undefined)
  if (soort === undefined)
    throw new ToolError('E_SCENARIO', 'one of "records" points at nobody: give leerling, leerkracht or groep')
  const found = inEa(story, soort, wish[soort]!, toestand)
  const wat = `${soort} ${JSON.stringify(wish[soort])} in de EA`
  const count = same(`aantal van ${wat}`, wish.aantal ?? 1, found.length, { records: found })
  if (count.length > 0 || found.length === 0) return count
  return found.flatMap((record) => {
    const names = (record.groepen ?? []).map((id) => toestand.groepen.find((groep) => groep.id === id)?.naam)
    return [
      ...(wish.actief === undefined ? [] : same(`${wat}: actief`, wish.actief, record.actief !== false, { record })),
      ...(wish.groepNaam === undefined
        ? []
        : wish.groepNaam === 'geen'
          ? same(`${wat}: groepen`, [], names, { record })
          : names.includes(wish.groepNaam)
            ? []
            : [{ wat: `${wat}: groep`, verwacht: wish.groepNaam, gevonden: names, bewijs: { record } }]),
      ...(wish.groepen === undefined
        ? []
        : same(`${wat}: groepen`, [...wish.groepen].sort(), [...names].sort(), { record })),
      ...Object.entries(wish.velden ?? {}).flatMap(([field, value]) =>
        same(`${wat}: ${field}`, value, (record as Readonly<Record<string, unknown>>)[field] ?? null, { record }),
      ),
    ]
  })
}
