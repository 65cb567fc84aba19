import type { Session } from '../../simulator/team/database.ts'
import { refuseOther } from '../../simulator/team/schema.ts'
import { itemAt } from '../../src/within.ts'
import { fileNameOf } from '../explore/found.ts'
import { ernsten } from '../language/ernst.ts'
import { lawNamed } from '../laws/laws.ts'
import { deadAfter } from './clear-farm.ts'
import type { Ending } from './part.ts'

/** `dood`: it did not say that it ended, and was not heard of for {@link deadAfter} seconds. */
export type Staat = 'bezig' | 'dood' | Ending

/** One part, as the newest process that told it says. */
export type Deel = {
  readonly deel: number
  readonly staat: Staat
  readonly verteld: number
  /** How many stories fall to it. Absent: until the time is up. */
  readonly gepland?: number
  readonly perSeconde: number
  /** Seconds since it was last heard of. */
  readonly gehoord: number
  /** Processes that told it, one after the other: more than one when one was killed and began anew. */
  readonly pogingen: number
  /** Of what was found before: how many it told, and how many of those still fail. */
  readonly corpus: number
  readonly corpusZakt: number
  /** Why it could not go on. */
  readonly reden?: string
}

/** An exploration on any number of machines, in short. */
export type VerkenningKort = {
  readonly nummer: number
  /** Absent: of nobody, and everybody may look. */
  readonly team?: string
  readonly sut: string
  readonly zaad: string
  readonly begonnen: string
  readonly staat: Staat
  /** Into how many parts it was cut; `gezien`: how many were heard of, `dood`: how many of those are dead. */
  readonly delen: number
  readonly gezien: number
  readonly dood: number
  readonly verteld: number
  readonly gepland?: number
  readonly minuten?: number
  /** Of the parts that are busy, together. */
  readonly perSeconde: number
  readonly corpusZakt: number
  /** Laws that were found broken. */
  readonly gebroken: number
}

/** One story that breaks a law, but for its text. */
export type Vondst = {
  readonly verhaal: number
  readonly deel: number
  readonly stappen: number
  readonly leerlingen: number
  /** False: as it was told; it is being made smaller. */
  readonly klein: boolean
  /** False: told once more it went well. */
  readonly vast: boolean
  /** True: our own testcentrum breaks the law in it as well. */
  readonly ookWij: boolean
  readonly wat: string
}

export type Verkenning = VerkenningKort & {
  readonly perDeel: readonly Deel[]
  readonly wetten: readonly {
    readonly wet: string
    readonly zegt: { readonly nl: string; readonly en: string }
    readonly ernst: string
    readonly klasse: string
    readonly vormen: readonly { readonly vorm: string; readonly aantal: number; readonly kleinste: Vondst }[]
  }[]
}

/** A file of a scenario. */
export type StoryFile = { readonly naam: string; readonly tekst: string }

/** What explorations told a database. `whose`: the team whose are seen, beside those of nobody; undefined: all. */
export type Farm = {
  readonly list: (whose?: string) => Promise<readonly VerkenningKort[]>
  readonly one: (nummer: number, whose?: string) => Promise<Verkenning | undefined>
  readonly story: (nummer: number, wet: string, verhaal: number, whose?: string) => Promise<StoryFile | undefined>
}

/** So many explorations are listed, the newest first. */
const mostListed = 30

const looking = `
  WITH mine AS (
    SELECT * FROM koppelproef_exploration e
    WHERE ($1::text IS NULL OR e.team IS NULL OR e.team = $1) AND ($2::bigint IS NULL OR e.id = $2)
    ORDER BY e.id DESC LIMIT ${mostListed}
  ), newest AS (
    SELECT DISTINCT ON (p.exploration, p.part) p.exploration, json_build_object(
      'deel', p.part, 'verteld', p.told, 'gepland', p.planned, 'corpus', p.corpus, 'corpusZakt', p.corpus_failing, 'reden', p.reason,
      'perSeconde', CASE WHEN p.seconds > 0 THEN p.told / p.seconds ELSE 0 END,
      'gehoord', floor(extract(epoch FROM now() - p.heard)),
      'staat', coalesce(p.ended, CASE WHEN p.heard < now() - interval '${deadAfter} seconds' THEN 'dood' ELSE 'bezig' END),
      'pogingen', count(*) OVER (PARTITION BY p.exploration, p.part)) AS part
    FROM koppelproef_part p JOIN mine ON mine.id = p.exploration ORDER BY p.exploration, p.part, p.id DESC
  )
  SELECT (SELECT version FROM koppelproef_schema) AS schema, m.id::float8 AS id, m.about, m.team, m.begun,
    (SELECT json_agg(n.part) FROM newest n WHERE n.exploration = m.id) AS parts,
    (SELECT count(DISTINCT f.law)::integer FROM koppelproef_find f WHERE f.exploration = m.id) AS broken
  FROM mine m ORDER BY m.id DESC`

/** Looks at what explorations tell this database. */
export function farmIn(session: Session): Farm {
  const look = async (whose: string | undefined, nummer?: number) => {
    const { rows } = await session.query(looking, [whose ?? null, nummer ?? null], 'koppelproef-farm')
    return rows.map((row) => {
      refuseOther(Number(row.schema), 'the database')
      return explorationOf(row)
    })
  }
  return {
    list: async (whose) => (await look(whose)).map(({ perDeel: _, ...kort }) => kort),
    one: async (nummer, whose) => {
      const [found] = await look(whose, nummer)
      return found && { ...found, wetten: await lawsBroken(session, nummer) }
    },
    story: async (nummer, wet, verhaal, whose) => {
      const [found] = await look(whose, nummer)
      return found && (await storiesOf(session, nummer, { wet, verhaal }))[0]
    },
  }
}

/** Every story that an exploration found, or the one of a law and a number. */
export async function storiesOf(
  session: Session,
  nummer: number,
  only?: { readonly wet: string; readonly verhaal: number },
): Promise<readonly StoryFile[]> {
  const { rows } = await session.query(
    `SELECT f.law, f.number::float8 AS number, f.story, e.about->>'seed' AS seed
     FROM koppelproef_find f JOIN koppelproef_exploration e ON e.id = f.exploration
     WHERE e.id = $1 AND ($2::text IS NULL OR (f.law = $2 AND f.number = $3::bigint)) ORDER BY f.law, f.number`,
    [nummer, only?.wet ?? null, only?.verhaal ?? null],
  )
  return rows.map(({ law, number, story, seed }) => ({
    naam: fileNameOf({ law: { name: String(law) }, seed: String(seed), number: Number(number) }),
    tekst: String(story),
  }))
}

/** How an exploration is written down, as far as it is looked at. */
type About = {
  readonly sut: string
  readonly seed: string
  readonly of: number
  readonly stories?: number
  readonly milliseconds?: number
}

function explorationOf(row: Readonly<Record<string, unknown>>): Omit<Verkenning, 'wetten'> {
  const { sut, seed, of, stories, milliseconds } = row.about as About
  const perDeel = ((row.parts ?? []) as readonly (Deel & { gepland: number | null; reden: string | null })[]).map(
    ({ gepland, reden, ...deel }): Deel => ({
      ...deel,
      perSeconde: rounded(deel.perSeconde),
      ...(gepland !== null && { gepland }),
      ...(reden !== null && { reden }),
    }),
  )
  const sum = (of: (deel: Deel) => number) => perDeel.reduce((total, deel) => total + of(deel), 0)
  return {
    nummer: Number(row.id),
    ...(row.team !== null && { team: String(row.team) }),
    sut,
    zaad: seed,
    begonnen: (row.begun as Date).toISOString(),
    staat: worst.find((staat) => perDeel.some((deel) => deel.staat === staat)) ?? 'klaar',
    delen: of,
    gezien: perDeel.length,
    dood: sum(({ staat }) => (staat === 'dood' ? 1 : 0)),
    verteld: sum(({ verteld }) => verteld),
    ...(stories !== undefined && { gepland: stories }),
    ...(milliseconds !== undefined && { minuten: milliseconds / 60_000 }),
    perSeconde: rounded(sum(({ staat, perSeconde }) => (staat === 'bezig' ? perSeconde : 0))),
    corpusZakt: sum(({ corpusZakt }) => corpusZakt),
    gebroken: Number(row.broken),
    perDeel,
  }
}

/** What an exploration is when its parts are different things: busy as long as one is. */
const worst: readonly Staat[] = ['bezig', 'dood', 'fout', 'afgebroken', 'gestopt', 'klaar']

const rounded = (value: number): number => Math.round(value * 10) / 10

type FindSeen = Vondst & {
  readonly wet: string
  readonly ernst: string
  readonly klasse: string
  readonly vorm: string
}

/** The worst first, and of each shape the smallest. */
async function lawsBroken(session: Session, nummer: number): Promise<Verkenning['wetten']> {
  const { rows } = await session.query(
    `SELECT law AS wet, severity AS ernst, klasse, shape AS vorm, number::float8 AS verhaal, part AS deel, steps AS stappen,
       pupils AS leerlingen, small AS klein, sure AS vast, ours AS "ookWij", what AS wat
     FROM koppelproef_find WHERE exploration = $1 ORDER BY small DESC, steps, pupils, number`,
    [nummer],
  )
  const byLaw = grouped(rows as readonly FindSeen[], ({ wet }) => wet)
  return [...byLaw]
    .map(([wet, finds]) => {
      const { ernst, klasse } = itemAt(finds, 0)
      const byShape = grouped(finds, ({ vorm }) => vorm)
      return {
        wet,
        zegt: lawNamed(wet)?.says ?? { nl: wet, en: wet },
        ernst,
        klasse,
        vormen: [...byShape].map(([vorm, alike]) => {
          const { wet: _, ernst: __, klasse: ___, vorm: ____, ...kleinste } = itemAt(alike, 0)
          return { vorm, aantal: alike.length, kleinste }
        }),
      }
    })
    .sort((a, b) => weightOf(a.ernst) - weightOf(b.ernst) || (a.wet < b.wet ? -1 : 1))
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item])
  return groups
}

const weightOf = (ernst: string): number => (ernsten as readonly string[]).indexOf(ernst)
