import type { Frozen } from '../src/frozen.ts'
import { type Static, type TObject, type TProperties, type TSchema, Type } from '../src/typebox.ts'

/** Verdict words, in the order in which a reader wants to see them. */
const oordelen = ['gezakt', 'fout', 'opmerking', 'overgeslagen', 'geslaagd'] as const
export const ernsten = ['S1', 'S2', 'S3', 'S4'] as const
const klassen = ['regel', 'gewoonte', 'keuze'] as const
const soorten = ['run', 'check las', 'check ea', 'observe', 'explore', 'adapter check', 'load'] as const

const closed = { additionalProperties: false }
const object = <Fields extends TProperties>(description: string, fields: Fields): TObject<Fields> =>
  Type.Object(fields, { ...closed, description })
const words = <const Words extends readonly string[]>(list: Words, description: string) =>
  Type.Unsafe<Words[number]>({ enum: [...list], description })
const text = (description: string) => Type.String({ description })
const maybe = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema)
const list = <Schema extends TSchema>(schema: Schema, description: string) => Type.Array(schema, { description })

/** Words of ours in both languages, or words of somebody in the language in which they were written. */
const tekst = (description: string) =>
  Type.Union([Type.String(), Type.Object({ nl: Type.String(), en: Type.String() }, closed)], { description })

const ernst = words(ernsten, 'How bad it is, by what happened: S1 is another child’s data.')
const klasse = words(klassen, 'A rule of the standard, a habit of careful systems, or a choice. Absent: a rule.')

const plek = object('Where it is written.', {
  bestand: text('File, as it was given.'),
  regel: Type.Integer({ minimum: 0, description: 'Line.' }),
  kolom: Type.Integer({ minimum: 0, description: 'Column.' }),
})

const kolom = object('A record, and whose word it is.', {
  kop: tekst('ESIS, the EA before, the EA now.'),
  record: Type.Record(Type.String(), Type.Unknown()),
})

const stapAnders = object('A step of a story that was told once more, altered.', {
  doe: text('The step as it would stand in a file.'),
  nummer: maybe(
    Type.Integer({ minimum: 1, description: 'Its number in the story as it stands. Absent: it was put in.' }),
  ),
  zei: maybe(text('What the system said.')),
})

const bevinding = object('One thing that is not as it must be.', {
  wat: tekst('What was looked at.'),
  verwacht: maybe(Type.Unknown({ description: 'What it had to be.' })),
  gevonden: maybe(Type.Unknown({ description: 'What it was.' })),
  ernst: maybe(ernst),
  klasse: maybe(klasse),
  wet: maybe(text('Name of the law or the requirement that is broken.')),
  zegt: maybe(tekst('That law in words, or what the standard says.')),
  omdat: maybe(tekst('Why it is asked.')),
  verteld: maybe(tekst('How the story was told when it was seen, after "told once more, ". Absent: as it stands.')),
  verliep: maybe(
    list(stapAnders, 'How that telling went. Absent: it was told as it stands, or how it went is not kept.'),
  ),
  geldt: maybe(tekst('Why it holds for this system, where it is about systems with some traits only.')),
  doe: maybe(tekst('What to change.')),
  plek: maybe(plek),
  stap: maybe(
    Type.Integer({ minimum: 1, description: 'Number of that step in its story; of a law, of the step that broke it.' }),
  ),
  woord: maybe(text('Which word of the expectation, or which step.')),
  naast: maybe(list(kolom, 'The records that it is about, beside each other.')),
  meer: maybe(Type.Integer({ minimum: 1, description: 'So many more broke the same law here. Absent: none.' })),
  bewijs: maybe(Type.Record(Type.String(), Type.Unknown(), { description: 'What lies beside it.' })),
})

const verandering = object('A record that a step made, changed or took away.', {
  soort: words(['groep', 'leerkracht', 'leerling', 'resultaat'], 'What it is.'),
  wie: text('By what a person calls it.'),
  aard: words(['nieuw', 'weg', 'anders'], 'What happened to it.'),
  velden: maybe(
    list(
      object('A field that changed.', {
        veld: text('Its name.'),
        was: maybe(text('Absent: it had none.')),
        is: maybe(text('Absent: it has none.')),
      }),
      'Which fields changed.',
    ),
  ),
})

const bezit = object('A record that the system or the LAS has.', {
  soort: words(['groep', 'leerkracht', 'leerling', 'resultaat'], 'What it is.'),
  wie: text('By what a person calls it.'),
  velden: Type.Record(Type.String(), Type.String(), { description: 'Its fields, each as text.' }),
})

const stapje = object('A step of a story, as it went.', {
  doe: text('The step as it stands in the file.'),
  nummer: maybe(Type.Integer({ minimum: 1, description: 'Its number in the story, from 1.' })),
  plek: maybe(plek),
  zei: maybe(text('What the system said.')),
  las: list(verandering, 'What changed in the LAS.'),
  ea: list(verandering, 'What changed in the system.'),
  meer: maybe(Type.Integer({ minimum: 1, description: 'So many changes more. Absent: none.' })),
  school: maybe(
    list(bezit, 'All that the LAS has after it. Absent: as after the step before, or not kept: a run keeps changes.'),
  ),
  heeft: maybe(
    list(
      bezit,
      'All that the system has after it. Absent: as after the step before, or not kept: a run keeps changes.',
    ),
  ),
  uitwisselingen: list(Type.String(), 'Ids of what went over the line.'),
  mis: Type.Boolean({ description: 'Something was not as it must be here.' }),
})

const geval = object('One case: a story, a contract, a check, a law or a call.', {
  naam: text('Its name: the same case has the same name in every run.'),
  titel: tekst('A sentence.'),
  groep: text('Theme.'),
  oordeel: words(oordelen, 'What came of it. `opmerking`: a habit or a choice is not met, which fails nothing.'),
  ernst: maybe(ernst),
  klasse: maybe(klasse),
  waarom: maybe(tekst('Why it is asked: whom it hurts.')),
  reden: maybe(tekst('Why it was skipped, or how the system broke down.')),
  spoor: maybe(text('Where it went wrong in the system that broke down.')),
  bekend: maybe(
    tekst('By what it is known to fail, and why that is let be: it fails nothing. Absent: it is not known.'),
  ),
  rijen: maybe(list(Type.String(), 'Rows of the catalogue of edge cases.')),
  bij: maybe(Type.Object({ stap: Type.String(), ...plek.properties }, { ...closed, description: 'Where it failed.' })),
  plek: maybe(plek),
  bevindingen: list(bevinding, 'What it failed by, the worst first.'),
  opmerkingen: list(bevinding, 'Habits and choices that are not met.'),
  nietBeoordeeld: maybe(
    list(
      object('An expectation that was not judged.', {
        plek,
        reden: text('Why.'),
        onbekend: maybe(list(Type.String(), 'Traits that no profile tells.')),
      }),
      'What was not judged. Absent: all was.',
    ),
  ),
  situatie: maybe(list(tekst('A sentence.'), 'What there was before the first step.')),
  tijdlijn: maybe(list(stapje, 'The steps as they went.')),
  score: maybe(Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description: 'Against the truth.' })),
  uitwisselingen: list(Type.String(), 'Ids of what went over the line.'),
  opnieuw: maybe(text('The command that does just this again.')),
  milliseconden: maybe(Type.Integer({ minimum: 0 })),
})

const bericht = object('One message as it went over the line. Keys are masked.', {
  kop: text('The request line, or the status.'),
  velden: maybe(Type.Record(Type.String(), Type.String(), { description: 'Headers.' })),
  tekst: text('The body.'),
})

const uitwisseling = object('A request and its answer.', {
  id: text('Unique in this report.'),
  titel: text('The operation, and what came of it.'),
  waarom: list(Type.String(), 'Why the simulator answered as it did.'),
  vraag: bericht,
  antwoord: bericht,
})

const vermoeden = object('A mistake that probably explains failures.', {
  familie: text('The kind of mistake.'),
  fout: maybe(text('The known mistake that is nearest.')),
  foutZin: maybe(tekst('That mistake in a sentence.')),
  zekerheid: Type.Number({ minimum: 0, maximum: 1 }),
  zwak: maybe(
    Type.Literal(true, {
      description: 'It is little sure, or explains little of what failed: no more than what it is most like.',
    }),
  ),
  verklaart: list(Type.String(), 'Names of the cases that it explains.'),
  titel: tekst('The mistake in a sentence.'),
  uitleg: maybe(list(tekst('A part of it.'), 'What goes wrong, whom it hurts, and how it should be.')),
  pagina: maybe(tekst('Path in the package of the page where more is told.')),
})

const diagnose = object('Of what the suspects are.', {
  gezakt: Type.Integer({ minimum: 0, description: 'How many cases they had to explain.' }),
  onverklaard: list(Type.String(), 'Names of those that none of them explains.'),
})

const beeld = object('A picture: lines over the same places.', {
  titel: tekst('What it shows.'),
  eenheid: text('Of the values: ms, per second.'),
  plaatsen: list(Type.String(), 'What stands under each place; empty where nothing does.'),
  lijnen: list(
    object('A line.', {
      naam: tekst('What it is.'),
      waarden: list(Type.Union([Type.Number(), Type.Null()]), 'One for each place; null where there is none.'),
    }),
    'At most three.',
  ),
})

export const reportSchema = Type.Object(
  {
    format: Type.Literal('koppelproef-report/1'),
    soort: words(soorten, 'The command that judged.'),
    versie: text('Of this tool.'),
    gemaaktOp: maybe(text('ISO 8601, UTC. Absent: of no moment.')),
    onderwerp: text('What was judged.'),
    kenmerken: list(
      object('A fact about the run.', { naam: tekst('Its name.'), waarde: tekst('Its value.') }),
      'What is worth knowing.',
    ),
    oordeel: words(['geslaagd', 'gezakt'], 'Of all together.'),
    omdat: maybe(tekst('The verdict in a sentence.')),
    vermoedens: list(vermoeden, 'Most probable first, at most five.'),
    diagnose: maybe(diagnose),
    raad: maybe(list(tekst('A sentence.'), 'What to do before all else, of the whole. Absent: nothing.')),
    gevallen: list(geval, 'In the order in which they were judged.'),
    uitwisselingen: list(uitwisseling, 'What went over the line.'),
    beelden: maybe(list(beeld, 'Pictures. Absent: there are none.')),
    /** What only one command knows: its own figures. */
    cijfers: maybe(Type.Record(Type.String(), Type.Unknown(), { description: 'Figures of this command alone.' })),
  },
  {
    ...closed,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Koppelproef report',
    description: 'What every command that judges writes with --report json=FILE.',
  },
)

/** What a command that judges found, for every form of report. */
export type Report = Frozen<Static<typeof reportSchema>>
export type Geval = Frozen<Static<typeof geval>>
export type Bevinding = Frozen<Static<typeof bevinding>>
export type Kolom = Frozen<Static<typeof kolom>>
export type StapAnders = Frozen<Static<typeof stapAnders>>
export type Stapje = Frozen<Static<typeof stapje>>
export type Bezit = Frozen<Static<typeof bezit>>
export type Verandering = Frozen<Static<typeof verandering>>
export type Uitwisseling = Frozen<Static<typeof uitwisseling>>
export type Vermoeden = Frozen<Static<typeof vermoeden>>
export type Beeld = Frozen<Static<typeof beeld>>
export type Plek = Frozen<Static<typeof plek>>
export type Oordeel = (typeof oordelen)[number]
export type Ernst = (typeof ernsten)[number]
export type Klasse = (typeof klassen)[number]
export type Tekst = Frozen<Static<ReturnType<typeof tekst>>>

/** What fails the whole. */
export const isMis = ({ oordeel }: Pick<Geval, 'oordeel'>): boolean => oordeel === 'gezakt' || oordeel === 'fout'

/** What fails the whole and was not known to. */
export const isNewMis = (geval: Pick<Geval, 'oordeel' | 'bekend'>): boolean =>
  isMis(geval) && geval.bekend === undefined

/** Of which failures a diagnosis is, where some of them were known. */
export type Van = 'nieuw' | 'bekend'

/** How many failures the probable mistakes are of, and of which: what is new, where some were known; what is known, where nothing is new. */
export function suspectedOf(gevallen: readonly Geval[]): { readonly van?: Van; readonly count: number } {
  const all = gevallen.filter(isMis)
  const fresh = all.filter(isNewMis)
  if (fresh.length === all.length) return { count: all.length }
  return fresh.length > 0 ? { van: 'nieuw', count: fresh.length } : { van: 'bekend', count: all.length }
}

/** Cases with the worst first; in the order of the report where they are alike. */
export const worstFirst = (gevallen: readonly Geval[]): readonly Geval[] =>
  gevallen.toSorted(
    (a, b) =>
      oordelen.indexOf(a.oordeel === 'fout' ? 'gezakt' : a.oordeel) -
        oordelen.indexOf(b.oordeel === 'fout' ? 'gezakt' : b.oordeel) ||
      ernsten.indexOf(a.ernst ?? 'S4') - ernsten.indexOf(b.ernst ?? 'S4'),
  )

/** How many cases came to what. */
export const tally = (gevallen: readonly Geval[]): Readonly<Record<Oordeel, number>> => {
  const counts = { gezakt: 0, fout: 0, opmerking: 0, overgeslagen: 0, geslaagd: 0 }
  for (const { oordeel } of gevallen) counts[oordeel]++
  return counts
}

/** Themes in alphabetical order. */
export const groepenOf = (gevallen: readonly Geval[]): readonly string[] =>
  [...new Set(gevallen.map(({ groep }) => groep))].sort()
