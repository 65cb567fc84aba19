import type { Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import type { Aanwijzing } from '../../simulator/school-file/aanwijzing.ts'
import { ToolError } from '../../src/tool-error.ts'
import { type Soort, soorten, type Telling, type Verwachting } from '../language/scenario.ts'
import { verdictOf } from '../laws/law.ts'
import { lawNamed } from '../laws/laws.ts'
import { contentOf } from './content.ts'
import type { Finding } from './finding.ts'
import { columnsFor, trulyOf } from './side-by-side.ts'
import { inEa, inSchool, isHere, Lacks, need, recordsOf, regelsOf, regelVan, type Story, schoolNow } from './story.ts'

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

const nothingSeen = { gezien: 0, bevindingen: [] }

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
    const toestand = await story.system.adapter.toestand()
    const here = <Row extends { readonly school?: string }>(rows: readonly Row[]) =>
      rows.filter((row) => isHere(story, row))
    const isActive = ({ actief }: { readonly actief?: boolean }) => actief !== false
    const leerlingen = here(toestand.leerlingen)
    const found = {
      leerlingen: leerlingen.length,
      actieveLeerlingen: leerlingen.filter(isActive).length,
      leerkrachten: here(toestand.leerkrachten).length,
      groepen: here(toestand.groepen).filter(isActive).length,
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
        versies: versies.length,
        verwerker: last.resultaatverwerkerid ?? 'geen',
      }
    })
    const numberOf = (verwerker: Aanwijzing | 'geen') =>
      verwerker === 'geen' ? verwerker : inSchool(story, 'leerkracht', verwerker).key
    if (typeof wanted === 'number') return same('aantal resultaten bij ESIS', wanted, all.length, { ontvangen: found })
    const people = wanted.map(({ leerling, ...rest }) => ({ ...rest, persoon: inSchool(story, 'leerling', leerling) }))
    const missing = people.filter(
      ({ persoon, toets, score, versies, verwerker }) =>
        !found.some(
          (one) =>
            (one.leerlingid === persoon.key || one.leerlingid === persoon.eckid) &&
            one.toets === toets &&
            one.score === score &&
            (versies ?? one.versies) === one.versies &&
            (verwerker === undefined || numberOf(verwerker) === one.verwerker),
        ),
    )
    return [
      ...missing.map(({ persoon, toets, score, verwerker }) => ({
        wat: 'een resultaat bij ESIS',
        verwacht: { leerling: persoon.roepnaam, toets, score, ...(verwerker !== undefined && { verwerker }) },
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
  wetten: async (story, names) =>
    names.flatMap((name) => {
      const law = lawNamed(name)!
      const trail = story.spoor!()
      // A law that needs the story told again is judged when it is over.
      const { mist, bevindingen } = verdictOf(law, trail.lacks, () => ('judge' in law ? law.judge(trail) : nothingSeen))
      if (mist !== undefined) throw new Lacks(mist)
      return bevindingen
    }),
}

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
  const before = story.voor ?? (await story.system.adapter.toestand())
  const wanted = line.met === undefined ? [] : inEa(story, soort, line.met, before).map(({ id }) => id)
  const found = regel.beslissing === 'bestaand' ? [regel.bestaand] : (regel.kandidaten ?? [])
  const isRight = isLine[line.is]!(regel)
  const meets = wanted.length > 0 && found.some((id) => id !== undefined && wanted.includes(id))
  if (isRight && (line.met === undefined || meets)) return []
  const evidence = {
    naast: columnsFor(person, [...found, ...wanted].slice(0, 4), soort, before),
    bewijs: { regel, uitleg: await explained(story, soort, regel.ref) },
  }
  return isRight
    ? [{ wat: `${wat}: met wie`, verwacht: wanted, gevonden: found, ...evidence }]
    : [{ wat, verwacht: line.is, gevonden: wordFor(regel), ...evidence }]
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
  const people = recordsOf(schoolNow(story), soort)
  const beside = (records: readonly { readonly id: string }[]) =>
    columnsFor(
      records.map(({ id }) => trulyOf(story, people, id)).find((person) => person !== undefined),
      records.map(({ id }) => id),
      soort,
      toestand,
    )
  const count = same(`aantal van ${wat}`, wish.aantal ?? 1, found.length)
  if (count.length > 0) return count.map((finding) => ({ ...finding, naast: beside(found.slice(0, 4)) }))
  return found.flatMap((record) => {
    const names = (record.groepen ?? []).map((id) => toestand.groepen.find((groep) => groep.id === id)?.naam)
    const findings = [
      ...(wish.actief === undefined ? [] : same(`${wat}: actief`, wish.actief, record.actief !== false)),
      ...(wish.groepNaam === undefined
        ? []
        : wish.groepNaam === 'geen'
          ? same(`${wat}: groepen`, [], names)
          : names.includes(wish.groepNaam)
            ? []
            : [{ wat: `${wat}: groep`, verwacht: wish.groepNaam, gevonden: names }]),
      ...Object.entries(wish.velden ?? {}).flatMap(([field, value]) =>
        same(`${wat}: ${field}`, value, (record as Readonly<Record<string, unknown>>)[field] ?? null),
      ),
    ]
    return findings.map((finding) => ({ ...finding, naast: beside([record]) }))
  })
}
